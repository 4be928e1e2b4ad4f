using System.Collections.Immutable;

namespace MediaCourse.Display;

/// <summary>
/// Colours that can be told apart with any kind of colour vision and stand out from a white and from a dark ground
/// alike (WCAG 2.2, 1.4.11: at least 3 to 1). They serve lines, bars and light tints only: text keeps the
/// colour of the reader's theme, and no colour ever stands without a word or letter that says the same.
/// </summary>
public static class Palette
{
    /// <summary>The colours, as <c>#rrggbb</c>, in the order in which to use them.</summary>
    public static ImmutableArray<string> Colours { get; } = ["#2996cc", "#bf4d60", "#7f9900", "#bf00e6", "#997a3d", "#e60099"];

    /// <summary>The colour of what is taken away.</summary>
    public static string Removed => Colours[1];

    /// <summary>The colour of what is set apart but kept.</summary>
    public static string SetApart => Colours[0];

    /// <summary>The transparency that makes a tint of a colour, as the last two digits of <c>#rrggbbaa</c>: one in eight.</summary>
    public const string TintAlpha = "20";
}
