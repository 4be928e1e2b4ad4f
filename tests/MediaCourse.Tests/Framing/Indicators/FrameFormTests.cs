using MediaCourse.Framing.Indicators;
using MediaCourse.Sources;
using MediaCourse.Tests.Display;

namespace MediaCourse.Tests.Framing.Indicators;

/// <summary>A reader's form: what it takes and what it refuses.</summary>
public class FrameFormTests
{
    private static readonly Article Text = Article.FromText("brief.txt", "Both sides clashed.\n\nPrices will rise, he said.");

    [Fact]
    public void Five_frames_have_the_twenty_questions_of_the_paper()
    {
        var counts = FrameQuestionnaire.Generic.Questions.CountBy(question => question.Frame, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value));

        Assert.Equal([("conflict", 4), ("responsibility", 5), ("human interest", 5), ("economic consequences", 3), ("morality", 3)], counts);
    }

    [Fact]
    public void Answers_read_like_sentences_and_keep_their_passage()
    {
        var form = FrameForm.For(Text, reader: "Ana").Yes("conflict", 1, line: 1).No("Morality", 2).NotSure("human", 5).Answer("economic", 1, FrameAnswer.Yes, line: 3, note: "prices\tto\ncome");

        Assert.Equal(["conflict 1", "morality 2", "human interest 5", "economic consequences 1"], form.Answers.Select(answer => answer.Question));
        Assert.Equal("prices to come", form.Answers[^1].Note);
        Assert.Equal("brief read by Ana: 1 of 20 questions answered", FrameForm.For(Text, reader: "Ana").No("conflict", 1).ToString());
        Assert.Equal(16, form.Unanswered.Count());
        Assert.Equal("brief read by Ana: 4 of 20 questions answered, 1 of them by not sure", form.ToString());
        var shown = NotebookHost.Show(form)["text/plain"];
        Assert.Contains("not answered yet", shown, StringComparison.Ordinal);
        Assert.Contains("Both sides clashed.", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("war", 1, 1, "There is no frame \"war\"; the frames are conflict, responsibility, human interest, economic consequences, morality.")]
    [InlineData("", 1, 1, "There is no frame \"\"")]
    [InlineData("conflict", 5, 1, "\"conflict\" has no question 5; its questions are 1 to 4.")]
    [InlineData("conflict", 0, 1, "\"conflict\" has no question 0")]
    [InlineData("conflict", 2, 1, "\"conflict 2\" is answered already: no; keep one of the two answers.")]
    [InlineData("conflict", 1, null, "\"conflict 1\" is answered yes: name the line of a passage that shows it, such as line: 12.")]
    [InlineData("conflict", 1, 2, "line 2 of brief is blank")]
    [InlineData("conflict", 1, 4, "brief has lines 1 to 3, and no line 4")]
    public void What_cannot_be_answered_so_is_told_in_one_line(string frame, int number, int? line, string message)
    {
        var form = FrameForm.For(Text, "Ana").No("conflict", 2);

        var error = Assert.Throws<FrameFormException>(() => form.Answer(frame, number, FrameAnswer.Yes, line));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void A_reader_needs_a_name() => Assert.Throws<FrameFormException>(() => FrameForm.For(Text, " "));

    [Fact]
    public void Questions_of_ones_own_are_numbered_from_one()
    {
        var own = FrameQuestionnaire.Of("ours", [new("peace", 1, "Does anybody speak of peace?")]);

        Assert.Single(FrameForm.For(Text, "Ana", own).No("peace", 1).Answers);
        Assert.Throws<FrameFormException>(() => FrameQuestionnaire.Of("ours", [new("peace", 2, "Does anybody?")]));
        Assert.Throws<FrameFormException>(() => FrameQuestionnaire.Of("ours", []));
    }

    [Fact]
    public void Passages_point_to_sentences_by_their_words_and_answer_nothing()
    {
        var passages = FramePassages.Of(Text);

        Assert.Contains(passages.Passages, passage => passage is { Frame: "conflict", Line: 1 } && passage.Words.SequenceEqual(["Both sides", "clashed"]));
        Assert.Contains(passages.Passages, passage => passage is { Frame: "economic consequences", Line: 3 });
        Assert.All(FramePassages.Of(Text, "conflict").Passages, passage => Assert.Equal("conflict", passage.Frame));
        Assert.All(passages.Passages, passage => Assert.Equal(passage.Text, Text.Raw.Text[passage.Span.Start..passage.Span.End]));
        Assert.Contains("answer no question", NotebookHost.Show(passages)["text/html"], StringComparison.Ordinal);
    }

    [Fact]
    public void In_the_agency_report_the_war_of_words_is_worth_reading_for_conflict()
    {
        var passages = FramePassages.Of(Corpus.Load(Repository.Seeds)["urdupoint"], "conflict").Passages;

        Assert.Contains(passages, passage => passage.Line == 7 && passage.Words.Contains("war of words"));
        Assert.Contains(passages, passage => passage.Line == 63 && passage.Words.Contains("condemned"));
    }
}
