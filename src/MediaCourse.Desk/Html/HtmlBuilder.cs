using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using MediaCourse.Notebooks.Pages;

namespace MediaCourse.Desk;

/// <summary>Takes an interpolated string of HTML apart: whatever is a hole and no HTML is encoded, so that it cannot be forgotten.</summary>
[InterpolatedStringHandler]
internal readonly struct HtmlBuilder
{
    private readonly StringBuilder _html;

    public HtmlBuilder(int literalLength, int formattedCount) => _html = new StringBuilder(literalLength + (formattedCount * 24));

    public void AppendLiteral(string literal) => _html.Append(literal);

    public void AppendFormatted(Html? html) => _html.Append(html?.Text);

    public void AppendFormatted(IEnumerable<Html> parts)
    {
        foreach (var part in parts)
        {
            _html.Append(part.Text);
        }
    }

    public void AppendFormatted(string? text) => _html.Append(HtmlText.Encode(text ?? ""));

    public void AppendFormatted(int number) => _html.Append(CultureInfo.InvariantCulture, $"{number}");

    public void AppendFormatted(long number) => _html.Append(CultureInfo.InvariantCulture, $"{number}");

    public void AppendFormatted(double number) => _html.Append(CultureInfo.InvariantCulture, $"{number:0.##}");

    /// <summary>A number as it is, for what the page sends back; readers get theirs rounded.</summary>
    public void AppendFormatted(double number, string format) => _html.Append(number.ToString(format, CultureInfo.InvariantCulture));

    public override string ToString() => _html.ToString();
}
