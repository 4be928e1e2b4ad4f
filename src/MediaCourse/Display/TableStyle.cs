namespace MediaCourse.Display;

/// <summary>The look of every table that a notebook shows.</summary>
internal static class TableStyle
{
    /// <summary>The class of a table.</summary>
    public const string Class = "mc-t";

    /// <summary>
    /// The style. Half-transparent lines and inherited text read well on any ground, so that it serves light, dark and
    /// high-contrast themes, Jupyter and paper alike. It stands in each output of a committed notebook and so is short.
    /// </summary>
    public const string Html =
        "<style>.mc-t{border-collapse:collapse;font-variant-numeric:tabular-nums;margin:.2em 0 .8em}"
        + ".mc-t caption{text-align:left;padding:.2em 0 .4em;color:inherit}"
        + ".mc-t :is(th,td){text-align:left;vertical-align:top;padding:.2em .8em .2em 0;border:0;"
        + "border-bottom:1px solid var(--vscode-panel-border,#8886);background:none;white-space:pre-wrap;max-width:60ch}"
        + ".mc-t thead th{border-bottom:2px solid #888;vertical-align:bottom}.mc-t tbody th{font-weight:400}.mc-t .n{text-align:right}.mc-t time{white-space:nowrap}</style>\n";
}
