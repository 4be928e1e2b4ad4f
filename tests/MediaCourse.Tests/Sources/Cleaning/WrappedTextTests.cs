using MediaCourse.Sources;

namespace MediaCourse.Tests.Sources.Cleaning;

public class WrappedTextTests
{
    private const string Mail =
        """
        The ministers of six countries met in Geneva on Tuesday to speak about
        the water of their rivers, and nothing was signed in the end, although
        all of them had said before that they wanted to.

        "We came here to listen," said Ana Petrov, who leads the delegation of
        the mountains and has been to every one of these meetings since they
        began.

        What happens next

        A next round of talks was put off until the spring, when the snow will
        have gone and the rivers will be full again.
        """;

    [Fact]
    public void Lines_wrapped_at_a_width_are_joined_to_paragraphs() =>
        Assert.Equal(
            [(1, 3, "body"), (5, 7, "body"), (9, 9, "subheading"), (11, 12, "body")],
            Article.FromText("mail.txt", Mail.ReplaceLineEndings("\n")).Spans.Select(span => (span.Line, span.EndLine, span.Role.Name())));

    [Fact]
    public void A_joined_paragraph_is_still_a_slice_of_the_raw_text()
    {
        var article = Article.FromText("mail.txt", Mail.ReplaceLineEndings("\r\n"));

        Assert.All(article.Spans, span => Assert.Equal(article.Raw.Text[span.Span.Start..span.Span.End], span.Text));
        Assert.Equal(2, article.Paragraphs[0].Text.Count(character => character == '\n'));
    }

    [Fact]
    public void A_hint_for_a_line_within_a_paragraph_is_obeyed_to_the_line()
    {
        var article = Article.FromText("mail.txt", Mail.ReplaceLineEndings("\n"), new RoleHint(SpanRole.Comment, 6, 6, "A test."));

        Assert.Equal(
            [(1, 3, "body"), (5, 5, "body"), (6, 6, "comment"), (7, 7, "body")],
            article.Spans.Select(span => (span.Line, span.EndLine, span.Role.Name())).Take(4));
    }

    [Fact]
    public void Long_lines_are_paragraphs_even_where_no_blank_line_parts_them() =>
        Assert.Equal(3, Article.FromText("blog.txt", Cleaned.Amid().Replace("\n\n", "\n", StringComparison.Ordinal)).Paragraphs.Length);
}
