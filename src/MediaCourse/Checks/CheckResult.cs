using System.Globalization;
using MediaCourse.Display;

namespace MediaCourse.Checks;

/// <summary>What a check says to the one who answered.</summary>
/// <param name="Name">What was checked.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Message">A sentence on it, with the hint where the answer is not right.</param>
/// <param name="Points">What it is worth; 0 where it is not marked.</param>
[TypeFormatterSource(typeof(RenderingFormatters), PreferredMimeTypes = [RenderingFormatter.Html, RenderingFormatter.PlainText])]
public sealed record CheckResult(string Name, CheckOutcome Outcome, string Message, double Points) : IRendering
{
    private string Sign => Outcome switch
    {
        CheckOutcome.Right => "\u2714",
        CheckOutcome.Wrong or CheckOutcome.Failed => "\u2718",
        CheckOutcome.Unanswered => "\u25CB",
        _ => "\u2026",
    };

    private string Colour => Outcome switch
    {
        CheckOutcome.Right => Palette.Colours[2],
        CheckOutcome.Wrong or CheckOutcome.Failed => Palette.Colours[1],
        _ => Palette.Colours[0],
    };

    private string Worth => Points == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({Points:0.##} {(Points == 1 ? "point" : "points")})");

    /// <inheritdoc/>
    public string ToHtml() =>
        $"<p role=\"status\" style=\"border-left:4px solid {Colour};padding:.2em .7em;margin:.4em 0\"><b>{Sign} {HtmlEncoding.Escape(Name)}</b>{Worth}<br>{HtmlEncoding.Escape(Message)}</p>";

    /// <inheritdoc/>
    public string ToPlainText() => $"{Sign} {Name}{Worth}\n  {Message}";

    /// <inheritdoc/>
    public override string ToString() => ToPlainText();
}
