using System.Globalization;
using System.Text.RegularExpressions;
using MediaCourse.Comments.Tone;
using MediaCourse.Display;
using MediaCourse.Sources;

namespace MediaCourse.Tests.Display;

public sealed partial class ToneTextTests
{
    [Fact]
    public void Each_tone_word_has_what_it_adds_behind_it_with_its_sign()
    {
        var shown = VaderScorer.Default.Explain("The talks were great, but the insults were not.").ShowWords().ToPlainText();

        Assert.Contains("The talks were [great: +0.", shown, StringComparison.Ordinal);
        Assert.Contains("[insults: \u22120.", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void The_rules_can_be_pointed_at_and_listened_to()
    {
        var html = VaderScorer.Default.Explain("Not a very good day!").ShowWords().ToHtml();

        Assert.Contains("title=\"lexicon +1.9; degree (\u201Cvery\u201D) +0.293; negation (\u201CNot\u201D) \u2212", html, StringComparison.Ordinal);
        Assert.Contains("<span class=\"mc-u\"> (lexicon +1.9; degree (\u201Cvery\u201D) +0.293;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_words_add_makes_the_compound_score()
    {
        var explanation = VaderScorer.Default.Explain("It is a good start and no disaster");

        var added = Added().Matches(explanation.ShowWords().ToPlainText()).Sum(match => double.Parse(match.Groups["n"].Value.Replace('\u2212', '-'), CultureInfo.InvariantCulture));

        Assert.Equal(explanation.Score.Compound, added, 0.015);
    }

    [Fact]
    public void Every_comment_of_the_thread_stands_there_in_full()
    {
        foreach (var comment in MediaCourse.Comments.CommentThread.Of(Corpus.Load(Repository.Seeds)["antiwar"]).Comments)
        {
            var view = VaderScorer.Default.Explain(comment.OwnText).ShowWords();

            Assert.Equal(view.Explanation.Text, Added().Replace(view.ToPlainText().Split("\n\nCompound ", 2)[0], match => match.Groups["word"].Value));
        }
    }

    [Fact]
    public void Passages_for_frames_have_the_words_that_point_to_them_set_apart()
    {
        var article = Corpus.Load(Repository.Seeds)["voa"];

        var html = MediaCourse.Framing.Indicators.FramePassages.Of(article).ToTable().ToHtml();

        Assert.Matches("<b>\\w+", html);
        Assert.All(article.ShowFrames().Marks, mark => Assert.True(mark.Detail!.Split(", ").All(word => article.Raw.Text[mark.Span.Start..mark.Span.End].Contains(word, StringComparison.Ordinal))));
    }

    [GeneratedRegex(@"\[(?<word>[^\[\]]+): (?<n>[+\u2212]?\d\.\d\d)\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Added();
}
