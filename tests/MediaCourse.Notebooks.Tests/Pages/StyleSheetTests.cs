using System.Globalization;
using System.Text.RegularExpressions;
using MediaCourse.Notebooks.Pages;
using MediaCourse.Tests;

namespace MediaCourse.Notebooks.Tests.Pages;

public sealed class StyleSheetTests
{
    private static readonly string Css = File.ReadAllText(Path.Combine(Repository.Root, "src", "MediaCourse.Notebooks", "Pages", "page.css"));

    [Theory]
    [InlineData("text", "ground", "raised", "hover-ground", "select-ground", "mark", "added-ground", "removed-ground")]
    [InlineData("quiet", "ground", "raised")]
    [InlineData("link", "ground", "raised", "hover-ground")]
    [InlineData("error", "ground", "error-ground")]
    [InlineData("warning", "ground", "warning-ground")]
    [InlineData("keyword", "raised")]
    [InlineData("string", "raised")]
    [InlineData("comment", "raised")]
    [InlineData("number", "raised")]
    [InlineData("type", "raised")]
    [InlineData("directive", "raised")]
    [InlineData("on-accent", "accent")]
    [InlineData("blue", "ground")]
    [InlineData("red", "ground")]
    [InlineData("green", "ground")]
    [InlineData("yellow", "ground")]
    [InlineData("orange", "ground")]
    [InlineData("purple", "ground")]
    public void Text_can_be_told_from_its_ground_in_light_and_dark(string text, params string[] grounds)
    {
        Dictionary<string, string>[] themes = [Colours(0), Colours(1)];
        foreach (var theme in themes)
        {
            foreach (var ground in grounds)
            {
                var contrast = Contrast(theme[text], theme[ground]);
                Assert.True(contrast >= 4.5, string.Create(CultureInfo.InvariantCulture, $"{text} {theme[text]} on {ground} {theme[ground]}: {contrast:F2}"));
            }
        }
    }

    [Fact]
    public void Light_and_dark_name_the_same_colours() => Assert.Equal(Colours(0).Keys.Order(StringComparer.Ordinal), Colours(1).Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_variable_of_VS_Code_that_our_outputs_use_has_a_colour_here()
    {
        var used = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".css" or ".js" or ".html" && !file.Contains($"{Path.DirectorySeparatorChar}vscode{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), @"var\(\s*(--[A-Za-z-]+)").Select(match => match.Groups[1].Value))
            .Where(name => name.StartsWith("--vscode-", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal);

        Assert.All(used, name => Assert.Contains($"{name}:", Css, StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_carries_the_style_sheet() =>
        Assert.Contains(Css.ReplaceLineEndings("\n"), IndexPage.Render("x", []), StringComparison.Ordinal);

    /// <summary>The colours of the first or second block of variables: light, then dark.</summary>
    private static Dictionary<string, string> Colours(int block) => Regex.Matches(Css, @":root\s*\{[^}]*--ground:[^}]*\}")[block].Value
        .Split('\n')
        .Select(line => Regex.Match(line, "--([a-z-]+): (#[0-9a-f]{6});"))
        .Where(match => match.Success)
        .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value, StringComparer.Ordinal);

    /// <summary>Contrast ratio by WCAG 2.2.</summary>
    private static double Contrast(string one, string other)
    {
        double[] luminances = [Luminance(one), Luminance(other)];
        return (luminances.Max() + 0.05) / (luminances.Min() + 0.05);
    }

    private static double Luminance(string colour)
    {
        var channels = Enumerable.Range(0, 3)
            .Select(i => int.Parse(colour.AsSpan(1 + (2 * i), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(value => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4))
            .ToArray();
        return (0.2126 * channels[0]) + (0.7152 * channels[1]) + (0.0722 * channels[2]);
    }
}
