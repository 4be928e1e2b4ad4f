namespace MediaCourse.Tests.Browsers;

/// <summary>The names of VS Code's own colour themes.</summary>
internal static class CodeServerThemes
{
    public const string Light = "Default Light Modern";

    public const string Dark = "Default Dark Modern";

    public const string HighContrast = "Default High Contrast";

    public const string HighContrastLight = "Default High Contrast Light";
}
