namespace MediaCourse.Display;

/// <summary>The look of marks on a text.</summary>
internal static class MarkedTextStyle
{
    /// <summary>The style, besides that of tables and of cleaned texts.</summary>
    public const string Html =
        "<style>.mc-q{border-bottom:2px solid var(--c);background:color-mix(in srgb,var(--c) 14%,transparent);-webkit-box-decoration-break:clone;box-decoration-break:clone}"
        + ".mc-q>b{border:1px solid var(--c);border-radius:.3em;padding:0 .3em;font-size:.85em}</style>\n";
}
