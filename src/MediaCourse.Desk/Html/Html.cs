namespace MediaCourse.Desk;

/// <summary>A piece of HTML. It is made of literals and encoded holes, or of what the grading's own writers have cleaned, and of nothing else.</summary>
internal sealed class Html
{
    public static readonly Html None = new("");

    private Html(string text) => Text = text;

    public string Text { get; }

    /// <summary>HTML out of an interpolated string: its literals stand as they are, its holes are encoded unless they are HTML. Attributes stand in double quotation marks.</summary>
    public static Html Of(HtmlBuilder builder) => new(builder.ToString());

    /// <summary>HTML that the writers of feedback have made, which encode and clean what they write.</summary>
    public static Html Cleaned(string html) => new(html);

    public override string ToString() => Text;
}
