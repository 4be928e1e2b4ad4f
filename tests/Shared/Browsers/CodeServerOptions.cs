using System.Collections.Immutable;

namespace MediaCourse.Tests.Browsers;

/// <summary>What VS Code opens, and how.</summary>
/// <param name="Folder">The folder that it opens.</param>
internal sealed record CodeServerOptions(string Folder)
{
    /// <summary>Extensions to have: <c>.vsix</c> files, or folders with a <c>package.json</c>.</summary>
    public ImmutableArray<string> Extensions { get; init; } = [];

    /// <summary>Whether the folder is trusted; in one that is not, scripts and HTML of outputs do not show.</summary>
    public bool IsTrusted { get; init; } = true;

    public string Theme { get; init; } = CodeServerThemes.Light;

    /// <summary>Settings besides those that every test needs, by their names.</summary>
    public ImmutableDictionary<string, object> Settings { get; init; } = ImmutableDictionary<string, object>.Empty;

    /// <summary>What the environment has besides that of the test.</summary>
    public ImmutableDictionary<string, string> Environment { get; init; } = ImmutableDictionary<string, string>.Empty;
}
