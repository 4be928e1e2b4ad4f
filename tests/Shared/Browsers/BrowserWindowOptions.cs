using Microsoft.Playwright;

namespace MediaCourse.Tests.Browsers;

/// <summary>What a window looks like, and what the reader has asked of the system.</summary>
internal sealed record BrowserWindowOptions
{
    public int Width { get; init; } = 1200;

    public int Height { get; init; } = 1600;

    /// <summary>How many pixels of a picture stand for one of the page.</summary>
    public float Scale { get; init; } = 1;

    public ColorScheme ColorScheme { get; init; } = ColorScheme.Light;

    public ForcedColors ForcedColors { get; init; } = ForcedColors.None;

    public bool RunsScripts { get; init; } = true;
}
