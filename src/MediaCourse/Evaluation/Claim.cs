using MediaCourse.Sources;
using MediaCourse.Text;

namespace MediaCourse.Evaluation;

/// <summary>That something holds of a place in a text, as a reference or a method says.</summary>
/// <param name="Article">The source.</param>
/// <param name="Place">The place.</param>
/// <param name="Value">What is said of it.</param>
internal sealed record Claim(Article Article, TextSpan Place, string Value)
{
    public string Source => Article.Id;

    public int Line => Article.Raw.LineOf(Place.Start);

    public string Text => Place.In(Article.Raw.Text);

    /// <summary>A claim about a place without the blanks at its edges, which no annotator means.</summary>
    public static Claim About(Article article, TextSpan place, string value)
    {
        var words = place.AsSpan(article.Raw.Text);
        var start = place.Start + words.Length - words.TrimStart().Length;
        return new(article, new TextSpan(start, Math.Max(start, place.Start + words.TrimEnd().Length)), value);
    }
}
