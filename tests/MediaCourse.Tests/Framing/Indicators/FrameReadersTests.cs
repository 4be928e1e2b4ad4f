using MediaCourse.Charts;
using MediaCourse.Framing.Indicators;
using MediaCourse.Sources;

namespace MediaCourse.Tests.Framing.Indicators;

public sealed class FrameReadersTests
{
    private static readonly Corpus Seeds = Corpus.Load(Repository.Seeds);

    [Fact]
    public void Questions_of_some_frames_keep_their_numbers()
    {
        var questions = FrameQuestionnaire.Generic.Only("resp", "Conflict");

        Assert.Equal(["conflict", "responsibility"], questions.Frames);
        Assert.Equal(FrameQuestionnaire.Generic.Find("responsibility", 5), questions.Find("responsibility", 5));
        Assert.Throws<FrameFormException>(() => FrameQuestionnaire.Generic.Only("weather"));
    }

    [Fact]
    public void The_invented_readers_say_that_they_are_invented_and_name_passages_that_are_there()
    {
        var answers = FrameAnswers.Load(Seeds, "invented.tsv");

        Assert.All(answers.Readers, reader => Assert.StartsWith("invented", reader, StringComparison.Ordinal));
        Assert.Equal(Seeds.Ids, answers.Sources);
        Assert.All(answers.Judgements.Where(answer => answer.Line is not null), answer =>
            Assert.False(string.IsNullOrWhiteSpace(Seeds[answer.Source].Raw.LineSpan(answer.Line!.Value).In(Seeds[answer.Source].Raw.Text))));
    }

    [Fact]
    public void Answers_to_other_questions_are_left_out_so_that_a_form_can_be_laid_beside_them()
    {
        var questions = FrameQuestionnaire.Generic.Only("conflict");
        var mine = FrameForm.For(Seeds["voa"], "me", questions).Yes("conflict", 1, line: 40);

        var answers = FrameAnswers.Of(mine).With(FrameAnswers.Load(Seeds, "invented.tsv", questions));

        Assert.All(answers.Judgements, answer => Assert.Equal("conflict", answer.Frame));
        Assert.Equal(3, answers.Agreement().Readers);
        Assert.NotEmpty(answers.Profiles().Chart().Data);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named() =>
        Assert.Contains("there is no such file", Assert.Throws<FrameFormException>(() => FrameAnswers.Load(Seeds, "class.tsv")).Message, StringComparison.Ordinal);
}
