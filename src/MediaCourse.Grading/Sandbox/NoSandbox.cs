using System.Collections.Immutable;
using MediaCourse.Notebooks.Sessions.Execution;

namespace MediaCourse.Grading.Sandbox;

/// <summary>No sandbox: programs run with the rights of whoever grades. Time, output and the managed heap are limited all the same.</summary>
internal sealed class NoSandbox : ISandbox
{
    private readonly RuntimeFolder _runtime = RuntimeFolder.Current();

    /// <inheritdoc/>
    public bool Isolates => false;

    /// <inheritdoc/>
    public ExecutorLaunch Launch(SandboxedProgram program, int place) => new(
        _runtime.Command,
        ["exec", Path.Combine(program.Folder, program.Assembly)],
        program.Course,
        RuntimeEnvironment.For(program.Limits)
            .Where(static variable => variable.Key.StartsWith("DOTNET_", StringComparison.Ordinal))
            .ToImmutableDictionary(static variable => variable.Key, static variable => (string?)variable.Value, StringComparer.Ordinal));

    /// <inheritdoc/>
    public void Clear(int place)
    {
        // Nothing but the process itself is known of it.
    }
}
