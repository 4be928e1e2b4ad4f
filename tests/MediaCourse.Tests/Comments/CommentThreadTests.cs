using FsCheck;
using FsCheck.Fluent;
using MediaCourse.Comments;
using MediaCourse.Sources;
using MediaCourse.Tests.Text;

namespace MediaCourse.Tests.Comments;

public sealed class CommentThreadTests
{
    [Fact]
    public void Where_comments_begin_agrees_with_the_reference_annotation()
    {
        var found = ReferenceThread.Found.Comments.Skip(1).Select(comment => comment.StartLine);
        var expected = ReferenceThread.Gold.Skip(1).Select(comment => comment.StartLine);

        Assert.InRange(ReferenceThread.F1(found, expected), 0.92, 1);
    }

    [Fact]
    public void Whole_comments_agree_with_the_reference_annotation()
    {
        var found = ReferenceThread.Found.Comments.Select(comment => (comment.Span.Start, comment.Span.End));
        var expected = ReferenceThread.Gold.Select(comment => (comment.Start, comment.End));

        Assert.InRange(ReferenceThread.F1(found, expected), 0.82, 1);
    }

    [Theory]
    [InlineData("urdupoint")]
    [InlineData("german-agency")]
    [InlineData("newschina")]
    [InlineData("voa")]
    public void Sources_without_comments_have_none(string source) =>
        Assert.Empty(CommentThread.Of(Corpus.Load(Repository.Seeds)[source]).Comments);

    [Fact]
    public void The_doubled_comment_is_found_and_answers_nobody()
    {
        var doubled = Assert.Single(ReferenceThread.Found.Comments, comment => comment.DuplicateOf is not null);

        Assert.Equal((21, 22, 1), (doubled.StartLine, doubled.EndLine, doubled.DuplicateOf));
        Assert.Null(doubled.Reply);
        Assert.DoesNotContain(ReferenceThread.Found.Comments, comment => comment.Reply?.To == doubled.Id);
    }

    [Fact]
    public void A_text_that_nothing_is_known_of_is_taken_for_comments_as_a_whole()
    {
        var thread = Read("What a day!\n\nYes, it was.\nI think it rained.");

        Assert.Equal([1, 3, 4], thread.Comments.Select(comment => comment.StartLine));
        Assert.Equal(1, thread[2].Reply?.To);
    }

    [Fact]
    public void A_heading_that_opens_comments_is_found_without_a_hint()
    {
        var paragraph = "The two sides met for a long time on Friday, and both of them said that the talks were good for the world.";
        var thread = Read($"{paragraph}\n\n{paragraph} Then they left.\n\n{paragraph} Nobody stayed behind.\n\n2 Comments\n\nWhat a day!\n\nYes, it was.");

        Assert.Equal([9, 11], thread.Comments.Select(comment => comment.StartLine));
    }

    [Theory]
    [InlineData("x")]
    [InlineData(">")]
    [InlineData(">>>\n>>>\n> ")]
    [InlineData("re:")]
    [InlineData("re:\nre:\n@\n…\n..")]
    [InlineData("“\n”\n“a\n\"")]
    [InlineData("שלום עולם\nمرحبا\u0301")]
    [InlineData("http://\nwww.\n1.\n1) a\n- b\n•")]
    [InlineData("\u0301\n\u200B\nx")]
    public void Odd_texts_are_read(string text) => AssertTiles(text);

    [Fact]
    public void The_comments_of_any_text_tile_it_and_every_place_is_true() =>
        Prop.ForAll(UglyText.Arbitrary, text =>
        {
            // What is no text at all is refused before there are comments.
            if (!string.IsNullOrWhiteSpace(text) && !text.Contains('\0') && text.EnumerateRunes().All(rune => rune.Value != 0xFFFD))
            {
                AssertTiles(text);
            }
        }).Check(UglyText.Config);

    [Fact]
    public void A_line_of_ten_megabytes_is_one_comment()
    {
        var thread = Read(string.Concat(Enumerable.Repeat("You said “we agree” and I did not, because of it. ", 200_000)));

        var comment = Assert.Single(thread.Comments);
        Assert.Equal((1, 400_000), (comment.EndLine, comment.Descriptors.SecondPerson + comment.Descriptors.Mentions.Length));
    }

    [Fact]
    public void A_hundred_thousand_comments_of_one_line_are_read()
    {
        var lines = Enumerable.Range(0, 100_000).Select(i => FormattableString.Invariant($"Yes, you said number {i} and the talks of day {i % 977} went well."));

        Assert.Equal(100_000, Read(string.Join('\n', lines)).Comments.Length);
    }

    [Fact]
    public void Four_times_the_length_of_a_line_costs_four_times_the_memory_or_little_more() =>
        Assert.InRange(Growth(250_000, size => string.Concat(Enumerable.Repeat("You said “we agree” and I did not, because of it. ", size / 50))), 1, 6);

    [Fact]
    public void Four_times_the_lines_cost_four_times_the_memory_or_little_more() =>
        Assert.InRange(Growth(5_000, size => string.Join('\n', Enumerable.Range(0, size).Select(i => FormattableString.Invariant($"Yes, you said number {i} and the talks of day {i % 977} went well.")))), 1, 6);

    // Bytes, unlike seconds, are the same on every machine; the first reading warms up what is made once.
    private static double Growth(int size, Func<int, string> text)
    {
        Allocated(text(size));
        return (double)Allocated(text(4 * size)) / Allocated(text(size));
    }

    private static long Allocated(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.NotEmpty(Read(text).Comments);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static CommentThread Read(string text) => CommentThread.Of(Article.FromText("thread.txt", text));

    private static void AssertTiles(string text)
    {
        var thread = Read(text);
        var end = 0;
        foreach (var comment in thread.Comments)
        {
            Assert.True(string.IsNullOrWhiteSpace(text[end..comment.Span.Start]), text);
            Assert.Equal(text[comment.Span.Start..comment.Span.End], comment.Text);
            Assert.Equal(comment.Text.Trim(), comment.Text);
            Assert.InRange(comment.EndLine, comment.StartLine, thread.Article.Raw.LineCount);
            Assert.InRange(comment.Boundary.Confidence, 0.5, 1);
            Assert.True(comment.Reply is null || comment.Reply.To < comment.Id);
            Assert.All(comment.Quoted.Concat(comment.Doubtful), quoted => Assert.True(comment.Span.Contains(quoted.Span) && !quoted.Span.IsEmpty, text));
            Assert.Equal(comment.Quoted.OrderBy(quoted => quoted.Span.Start), comment.Quoted);
            Assert.True(comment.Descriptors.Words >= 0);
            end = comment.Span.End;
        }

        Assert.True(string.IsNullOrWhiteSpace(text[end..]), text);
    }
}
