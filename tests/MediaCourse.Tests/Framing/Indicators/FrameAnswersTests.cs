using System.Globalization;
using FsCheck.Fluent;
using MediaCourse.Framing.Indicators;
using MediaCourse.Sources;
using MediaCourse.Tests.Display;
using MediaCourse.Tests.Text;

namespace MediaCourse.Tests.Framing.Indicators;

/// <summary>Answers of several readers put together and compared.</summary>
public class FrameAnswersTests
{
    private const string Class = """
        source	reader	frame	question	answer	line	note
        voa	Ana	conflict	1	yes	40	barbs
        voa	Bo	conflict	1	yes	44
        voa	Ana	conflict	2	no
        voa	Bo	conflict	2	Yes	44	accused
        newschina	Ana	morality	1	not sure
        newschina	Bo	morality	1	no
        """;

    [Fact]
    public void A_text_given_in_place_of_its_name_is_cut_in_the_message()
    {
        var text = string.Concat(Enumerable.Repeat("a\tb\tc\td\te\n", 100));
        var message = Assert.Throws<FrameFormException>(() => FrameAnswers.Parse(text, "answers.tsv")).Message;

        Assert.StartsWith("a\u2026, line 1: ", message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }

    [Fact]
    public void A_file_of_answers_comes_back_as_it_was_written()
    {
        var answers = FrameAnswers.Parse("class.tsv", Class);

        Assert.Equal((6, 2, 2), (answers.Judgements.Length, answers.Readers.Length, answers.Sources.Length));
        Assert.Equal(answers.Judgements, FrameAnswers.Parse("again.tsv", answers.ToTsv()).Judgements);
        Assert.Equal(answers.Judgements, FrameAnswers.Parse("windows.tsv", answers.ToTsv().ReplaceLineEndings("\r\n")).Judgements);
    }

    [Theory]
    [InlineData("voa\tAna\tconflict", "f.tsv, line 1: no answer; write source, reader, frame, question, answer, line and note, parted by tabs.")]
    [InlineData("voa\tAna\twar\t1\tno", "f.tsv, line 1: There is no frame \"war\"")]
    [InlineData("\nvoa\tAna\tconflict\t9\tno", "f.tsv, line 2: \"conflict\" has no question 9")]
    [InlineData("voa\tAna\tconflict\tone\tno", "\"one\" is no question's number")]
    [InlineData("voa\tAna\tconflict\t1\tmaybe", "\"maybe\" is no answer; write yes, no or not sure.")]
    [InlineData("voa\tAna\tconflict\t1\tyes\t-3", "\"-3\" is no line of a text")]
    [InlineData("voa\tAna\tconflict\t1\tyes", "a yes needs the line of a passage")]
    [InlineData("voa\tAna\tconflict\t1\tno\nvoa\tAna\tConflict\t1\tno", "f.tsv, line 2: Ana has answered \"conflict 1\" about voa already on line 1; keep one of the two answers.")]
    public void A_line_that_is_no_answer_is_named(string text, string message)
    {
        var error = Assert.Throws<FrameFormException>(() => FrameAnswers.Parse("f.tsv", text));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_is_read_or_refused_in_one_line() => FsCheck.Check.One(UglyText.Config, Prop.ForAll(UglyText.Arbitrary, text =>
    {
        try
        {
            var answers = FrameAnswers.Parse("ugly", text);
            return answers.Judgements.SequenceEqual(FrameAnswers.Parse("again", answers.ToTsv()).Judgements);
        }
        catch (FrameFormException error)
        {
            return error.Message.Length > 0;
        }
    }));

    [Fact]
    public void Classmates_put_their_answers_together_and_none_counts_twice()
    {
        var text = Article.FromText("brief.txt", "Both sides clashed.");
        var ana = FrameAnswers.Of(FrameForm.For(text, "Ana").Yes("conflict", 1, line: 1));
        var bo = FrameAnswers.Of(FrameForm.For(text, "Bo").No("conflict", 1));

        Assert.Equal(["Ana", "Bo"], ana.With(bo).Readers);
        Assert.Contains("Ana has answered", Assert.Throws<FrameFormException>(() => ana.With(bo).With(ana)).Message, StringComparison.Ordinal);
        Assert.Throws<FrameFormException>(() => FrameAnswers.Of());
    }

    [Fact]
    public void Profiles_are_shares_of_yes_with_their_counts()
    {
        var profiles = FrameAnswers.Parse("class.tsv", Class).Profiles();

        Assert.Equal(new FrameProfile("voa", "conflict", 3, 1, 0, 2), profiles["voa", "conflict"]);
        Assert.Equal(0.75, profiles["voa", "conflict"].Share);
        Assert.Equal((0, 1, 1), (profiles["newschina", "morality"].Yes, profiles["newschina", "morality"].No, profiles["newschina", "morality"].NotSure));
        Assert.Null(profiles["newschina", "conflict"].Share);
        var shown = NotebookHost.Show(profiles)["text/plain"];
        Assert.Contains("75% (3 of 4, 2 readers)", shown, StringComparison.Ordinal);
        Assert.Contains("no verdict", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Differences_name_who_saw_what_and_where()
    {
        var differences = FrameAnswers.Parse("class.tsv", Class).Differences();

        var only = Assert.Single(differences.Rows);
        Assert.Equal(("voa", "conflict", 2), (only.Source, only.Question.Frame, only.Question.Number));
        Assert.Equal(("Bo (line 44)", "Ana"), (only.Who(FrameAnswer.Yes), only.Who(FrameAnswer.No)));
        Assert.Equal(2, differences.Compared);
        Assert.Contains("1 of the 2 times that two or more answered", NotebookHost.Show(differences)["text/html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Agreement_is_that_of_the_published_example_with_two_readers_and_ten_texts()
    {
        int[] first = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0];
        int[] second = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0];
        var rows = first.Select((value, i) => Row(i, "Ana", value)).Concat(second.Select((value, i) => Row(i, "Bo", value)));

        var agreement = FrameAnswers.Parse("krippendorff 2011, B", string.Join('\n', rows)).Agreement();

        var question = agreement.ByQuestion.Single(row => row.Question is { Frame: "conflict", Number: 1 });
        Assert.Equal(0.095, question.Alpha.Value!.Value, 0.0005);
        Assert.Equal(0.6, question.AgreeingPairs!.Value, 1e-12);
        Assert.Equal(question.Alpha.Value, agreement.Overall.Alpha.Value);
        Assert.Null(agreement.ByFrame.Single(row => row.Frame == "morality").Alpha.Value);
        Assert.Contains("cannot be said", NotebookHost.Show(agreement)["text/plain"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_unsure_reader_is_left_out_of_the_agreement()
    {
        var row = FrameAnswers.Parse("class.tsv", Class).Agreement().ByFrame.Single(frame => frame.Frame == "morality");

        Assert.Equal((0, 0), (row.Alpha.Units, row.Alpha.Values));
        Assert.Null(row.AgreeingPairs);
    }

    private static string Row(int text, string reader, int value) =>
        string.Create(CultureInfo.InvariantCulture, $"text{text}\t{reader}\tconflict\t1\t{(value == 1 ? "yes\t1" : "no")}");
}
