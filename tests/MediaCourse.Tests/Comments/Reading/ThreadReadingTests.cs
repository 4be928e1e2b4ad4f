using FsCheck;
using FsCheck.Fluent;
using MediaCourse.Charts;
using MediaCourse.Comments;
using MediaCourse.Comments.Reading;
using MediaCourse.Display;
using MediaCourse.Evaluation;
using MediaCourse.Sources;

namespace MediaCourse.Tests.Comments.Reading;

public sealed class ThreadReadingTests
{
    private static readonly Corpus Anchorage = Corpus.Load(Repository.Seeds);
    private static readonly ReferenceAnnotation Reference = ReferenceAnnotation.Load(Anchorage);

    [Fact]
    public void Starts_are_set_beside_those_of_rules_and_reference()
    {
        var reading = StartReading.Of(ReferenceThread.Found, [25, 27, 99], Reference, 25, 37);

        Assert.Equal(Enumerable.Range(25, 13), reading.Lines.Select(line => line.Boundary.Line));
        Assert.Equal([25, 27], reading.Lines.Where(line => line.Mine).Select(line => line.Boundary.Line));
        Assert.Equal([99], reading.Outside);
        Assert.DoesNotContain(reading.Lines, line => line is { Reference: true, Boundary.Line: 27 or 37 });
        Assert.Contains("left out: 99", ReferenceThread.Found.CompareStarts([99], Reference, 25, 37).ToPlainText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Any_line_of_the_answered_comment_names_it()
    {
        var answers = AnswerReading.Of(ReferenceThread.Found, new Dictionary<int, int?> { [28] = 27, [24] = 23, [36] = 0, [33] = null, [30] = 29 }, Reference).Comments;

        Assert.Equal([24, 28, 30, 33, 36], answers.Select(answer => answer.Line));
        Assert.Equal([true, true, false, false, true], answers.Select(answer => answer.IsMineReference));
        Assert.True(answers[1].IsRulesReference);
    }

    [Fact]
    public void A_line_without_a_comment_is_named_and_left_out()
    {
        var table = ReferenceThread.Found.CompareAnswers(new Dictionary<int, int?> { [3] = 1, [24] = 23 }, Reference);

        Assert.Equal(24, Assert.Single(table.Items).Line);
        Assert.Contains(table.Notes, note => note.Contains("these lines: 3.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(999)]
    [InlineData(-1)]
    [InlineData(24)]
    public void A_line_of_no_other_comment_is_no_answer_and_is_said(int line)
    {
        var table = ReferenceThread.Found.CompareAnswers(new Dictionary<int, int?> { [24] = line, [28] = 26 }, Reference);

        Assert.Contains(table.Notes, note => note.Contains(System.FormattableString.Invariant($"{line} for 24."), StringComparison.Ordinal));
        Assert.Contains(table.Notes, note => note.Contains("1 of the 1 that you answered", StringComparison.Ordinal));
    }

    [Fact]
    public void A_copy_leads_back_to_its_comment_and_a_paraphrase_does_not()
    {
        var copy = SharedRun.Longest(ReferenceThread.Found, "They are “narrow-minded operatives who HAVE been totally indoctrinated”, we read.");

        Assert.Equal((28, 8), (copy!.Comment.StartLine, copy.Words));
        Assert.Equal("narrow-minded operatives who have been totally indoctrinated", copy.Text);
        Assert.Null(SharedRun.Longest(ReferenceThread.Found, "Zwölf Boxkämpfer jagen Viktor"));
        Assert.Contains("nothing to trace", ReferenceThread.Found.Traces(" "), StringComparison.Ordinal);
        Assert.Contains("hardly a trace, unless its words are rare", ReferenceThread.Found.Traces("This is a text"), StringComparison.Ordinal);
        Assert.Contains("no word", ReferenceThread.Found.Traces("Zwölf Boxkämpfer"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_shared_run_stands_in_its_comment_word_for_word() => Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
    {
        var run = SharedRun.Longest(ReferenceThread.Found, text.Get + " the US " + text.Get);
        return run is { Words: >= 2 } && run.Comment.Span.Contains(run.Span);
    }));

    [Fact]
    public void A_guess_of_the_share_is_answered_whatever_it_is()
    {
        var thread = ReferenceThread.Found;

        Assert.StartsWith("Your prediction was close.", thread.ShareOfOthersWords(20), StringComparison.Ordinal);
        Assert.StartsWith("You predicted 90.", thread.ShareOfOthersWords(90), StringComparison.Ordinal);
        Assert.StartsWith("No prediction yet. ", thread.ShareOfOthersWords(null), StringComparison.Ordinal);
        Assert.Contains("from 0 to 100", thread.ShareOfOthersWords(double.NaN), StringComparison.Ordinal);
        Assert.Contains("holds no comments", CommentThread.Of(Anchorage["voa"]).ShareOfOthersWords(5), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_lines_asked_for_are_shown_with_their_marks()
    {
        var shown = ReferenceThread.Found.ShowOthersWords(68, 76);

        Assert.All(shown.Marks, mark => Assert.InRange(Anchorage["antiwar"].Raw.LineOf(mark.Span.Start), 68, 76));
        Assert.Contains("democratic forces", shown.ToPlainText(), StringComparison.Ordinal);
        Assert.DoesNotContain("ROFLMAO", shown.ToPlainText(), StringComparison.Ordinal);
        Assert.Empty(ReferenceThread.Found.ShowOthersWords(900, 1).Marks);
        Assert.Contains("the comments of antiwar are in lines 11 to 76.", ReferenceThread.Found.ShowOthersWords(0, -1).ToPlainText(), StringComparison.Ordinal);
        Assert.Contains("the file of voa has none.", CommentThread.Of(Anchorage["voa"]).CompareStarts([25], Reference, 25, 37).ToPlainText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_are_chosen_by_number_and_unknown_numbers_passed_over()
    {
        var table = ReferenceThread.Found.ShowComments(2, 900, 0);

        Assert.Equal(13, Assert.Single(table.Items).StartLine);
        Assert.Single(table.Notes);
    }

    [Fact]
    public void One_source_of_five_holds_comments()
    {
        Assert.Equal("antiwar", Assert.Single(Anchorage.CommentCounts().Items, thread => !thread.Comments.IsEmpty).Source);
    }

    [Fact]
    public void Comments_alone_are_scored_as_among_all_measures()
    {
        var (all, comments) = (EvaluationReport.Of(Anchorage, Reference, TestContext.Current.CancellationToken), EvaluationReport.OfComments(Anchorage, Reference, TestContext.Current.CancellationToken));

        Assert.Equal(all.Score(EvaluationMeasure.ReplyLinks), comments.Score(EvaluationMeasure.ReplyLinks));
        Assert.Null(comments.Score(EvaluationMeasure.QuotationSpans));
        Assert.Equal(EvaluationMeasure.ReplyLinks, Assert.Single(comments.ScoreTable(EvaluationMeasure.ReplyLinks, EvaluationMeasure.ReplyLinks, EvaluationMeasure.QuotationCues).Items).Measure);
    }

    [Fact]
    public void Charts_of_a_thread_say_what_they_count()
    {
        Assert.Contains("words of others", ReferenceThread.Found.ChartOfOthersWords().ToPlainText(), StringComparison.Ordinal);
        Assert.Contains("the one before", ReferenceThread.Found.ChartOfAnswers(Reference).ToPlainText(), StringComparison.Ordinal);
    }
}
