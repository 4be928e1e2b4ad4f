using System.Globalization;
using MediaCourse.Display;

namespace MediaCourse.Tests.Display;

public class PaletteTests
{
    // Text and ground of Visual Studio Code's themes (Light Modern, Dark Modern, both of high contrast), of Jupyter and of paper.
    private static readonly (Colour Text, Colour Ground)[] Themes =
    [
        (Colour.Parse("#3b3b3b"), Colour.Parse("#ffffff")),
        (Colour.Parse("#3b3b3b"), Colour.Parse("#f8f8f8")),
        (Colour.Parse("#cccccc"), Colour.Parse("#1f1f1f")),
        (Colour.Parse("#d4d4d4"), Colour.Parse("#1e1e1e")),
        (Colour.Parse("#292929"), Colour.Parse("#ffffff")),
        (Colour.Parse("#ffffff"), Colour.Parse("#000000")),
        (Colour.Parse("#dedede"), Colour.Parse("#111111")),
        (Colour.Parse("#000000"), Colour.Parse("#ffffff")),
    ];

    // MarkedTextStyle mixes 14 % of the colour into what is below.
    private const double TintOfMark = 0.14;

    private static readonly double[][] Visions =
    [
        [1, 0, 0, 0, 1, 0, 0, 0, 1],
        [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
        [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881],
        [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900],
    ];

    [Fact]
    public void Every_colour_stands_out_from_every_ground()
    {
        foreach (var colour in Palette.Colours)
        {
            Assert.All(Themes, theme => Assert.InRange(Colour.Parse(colour).Contrast(theme.Ground), 3.0, 21));
        }
    }

    [Fact]
    public void Text_on_a_tint_of_any_colour_keeps_the_contrast_that_reading_needs()
    {
        var alpha = int.Parse(Palette.TintAlpha, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        foreach (var colour in Palette.Colours)
        {
            Assert.All(Themes, theme => Assert.InRange(theme.Text.Contrast(Colour.Parse(colour).Over(theme.Ground, alpha)), 4.5, 21));
        }
    }

    [Fact]
    public void Text_under_a_mark_within_a_mark_keeps_the_contrast_that_reading_needs()
    {
        foreach (var outer in Palette.Colours.Select(Colour.Parse))
        {
            foreach (var inner in Palette.Colours.Select(Colour.Parse))
            {
                Assert.All(Themes, theme => Assert.InRange(theme.Text.Contrast(inner.Over(outer.Over(theme.Ground, TintOfMark), TintOfMark)), 4.5, 21));
            }
        }
    }

    [Fact]
    public void Any_two_colours_can_be_told_apart_with_any_colour_vision()
    {
        foreach (var vision in Visions)
        {
            var seen = Palette.Colours.Select(colour => Colour.Parse(colour).Seen(vision)).ToList();
            for (var i = 0; i < seen.Count; i++)
            {
                Assert.All(seen.Skip(i + 1), other => Assert.InRange(seen[i].Difference(other), 18, 200));
            }
        }
    }
}
