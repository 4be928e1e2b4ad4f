using System.Globalization;
using MediaCourse.Comments.Tone;

namespace MediaCourse.Tests.Comments.Tone;

/// <summary>The scores of the authors' own Python program, row by row.</summary>
public class VaderReferenceTests
{
    [Theory]
    [InlineData("amazonReviewSnippets")]
    [InlineData("nytEditorialSnippets")]
    public void Every_row_has_the_four_scores_of_the_published_program(string set)
    {
        var texts = File.ReadLines(Repository.SharedData("tone", $"{set}_GroundTruth.txt"))
            .Select(row => row.Split('\t', 3))
            .ToDictionary(fields => fields[0], fields => fields[2], StringComparer.Ordinal);
        var expected = File.ReadLines(Repository.SharedData("tone", $"{set}_python_vader_reference.tsv")).Skip(1).Select(row => row.Split('\t')).ToList();

        Assert.True(expected.Count > 3000);
        Assert.All(expected, row => Assert.Equal(
            new ToneScore(Number(row[1]), Number(row[2]), Number(row[3]), Number(row[4])),
            VaderScorer.Default.Score(texts[row[0]])));
    }

    // Scores of the published program, run on sentences of our own; each group is there for one rule.
    [Theory]
    // nothing to score
    [InlineData("", 0, 0, 0, 0)]
    [InlineData("   ", 0, 0, 0, 0)]
    [InlineData("The talks ended.", 0, 1, 0, 0)]
    [InlineData("...", 0, 1, 0, 0)]
    [InlineData("!", 0, 1, 0, 0)]
    // negation at one, two and three words, and its exceptions
    [InlineData("The talks were not good.", 0.376, 0.624, 0, -0.3412)]
    [InlineData("It wasn't so very good.", 0.414, 0.586, 0, -0.427)]
    [InlineData("We never had good talks.", 0.376, 0.624, 0, -0.3412)]
    [InlineData("It was never so good as this.", 0, 0.575, 0.425, 0.6626)]
    [InlineData("They were without doubt great.", 0, 0.326, 0.674, 0.7359)]
    [InlineData("Nobody doesn't've liked it.", 0.437, 0.563, 0, -0.3252)]
    [InlineData("There is no good in it.", 0.325, 0.675, 0, -0.3412)]
    [InlineData("No.", 0, 1, 0, 0)]
    [InlineData("No good or bad news.", 0.291, 0.363, 0.345, 0.1139)]
    [InlineData("They saw no progress or success.", 0.571, 0.429, 0, -0.652)]
    // words of degree, nearer and further, in capitals
    [InlineData("A very good talk.", 0, 0.484, 0.516, 0.4927)]
    [InlineData("A slightly bad talk.", 0.517, 0.483, 0, -0.4951)]
    [InlineData("extremely honest and good", 0, 0.228, 0.772, 0.7755)]
    [InlineData("They were REALLY good.", 0, 0.433, 0.567, 0.6028)]
    [InlineData("It was kind of good today.", 0, 0.657, 0.343, 0.3832)]
    [InlineData("It was just enough to be good.", 0, 0.674, 0.326, 0.4404)]
    [InlineData("The talks sort of had a good end.", 0, 0.707, 0.293, 0.4404)]
    // capitals only where they stand out
    [InlineData("GREAT talks.", 0, 0.171, 0.829, 0.7034)]
    [InlineData("GREAT TALKS.", 0, 0.196, 0.804, 0.6249)]
    [InlineData("NO good came of it.", 0.58, 0.42, 0, -0.4835)]
    // but
    [InlineData("Good talks but bad press.", 0.49, 0.309, 0.201, -0.5859)]
    [InlineData("Good good good but BUT bad bad.", 0.548, 0.115, 0.337, -0.7684)]
    [InlineData("good great but great good sad sad", 0.356, 0.043, 0.601, 0.6908)]
    // least
    [InlineData("It was the least helpful answer.", 0.318, 0.682, 0, -0.3252)]
    [InlineData("least helpful", 0.7, 0.3, 0, -0.3252)]
    [InlineData("At least it was helpful.", 0, 0.588, 0.412, 0.4215)]
    [InlineData("The very least helpful one.", 0, 0.565, 0.435, 0.4728)]
    // phrases
    [InlineData("It was for them the kiss of death.", 0.455, 0.545, 0, -0.6124)]
    [InlineData("We all got on a bus stop love.", 0, 1, 0, 0)]
    [InlineData("It is simply the bomb today.", 0, 0.556, 0.444, 0.6124)]
    [InlineData("What a day: yeah right, great.", 0.6, 0.4, 0, -0.7184)]
    [InlineData("It is good to die for.", 0.361, 0.37, 0.269, -0.25)]
    [InlineData("She has a beating heart of gold.", 0, 0.379, 0.621, 0.8481)]
    [InlineData("His poor broken heart hurts.", 0.93, 0.07, 0, -0.9217)]
    // punctuation
    [InlineData("Good!!", 0, 0, 1, 0.5399)]
    [InlineData("Good!!!!!!", 0, 0, 1, 0.6209)]
    [InlineData("Bad!", 1, 0, 0, -0.5848)]
    [InlineData("Good??", 0, 0, 1, 0.504)]
    [InlineData("Good? Good?? Really?", 0, 0.129, 0.871, 0.7757)]
    [InlineData("Good????", 0, 0, 1, 0.594)]
    [InlineData("Neither!", 0, 1, 0, 0)]
    // emoticons and words of one or two characters
    [InlineData("Fine :)", 0, 0, 1, 0.5859)]
    [InlineData("Fine :-(", 0.581, 0, 0.419, -0.1779)]
    [InlineData("(:", 0, 0, 1, 0.4939)]
    [InlineData("<3 it", 0, 0.256, 0.744, 0.4404)]
    [InlineData("XD :D :P", 0, 0, 1, 0.8442)]
    [InlineData("(ok)", 0, 1, 0, 0)]
    [InlineData("'tis sad ;)", 0.517, 0.167, 0.317, -0.296)]
    // emoji: names are read word by word, set off by a blank before and none behind
    [InlineData("😀", 0, 0.286, 0.714, 0.3612)]
    [InlineData("good😀bad", 0, 0.156, 0.844, 0.6597)]
    [InlineData("😡😡", 0, 1, 0, 0)]
    [InlineData("❤\uFE0F", 0, 1, 0, 0)]
    [InlineData("❤ ok", 0, 0.135, 0.865, 0.7506)]
    [InlineData("Catch 💘 and 💋 and 😁", 0, 0.5, 0.5, 0.875)]
    [InlineData("🥰🥺", 0, 0.407, 0.593, 0.8074)]
    [InlineData("👍🏽", 0, 1, 0, 0)]
    [InlineData("🆗 fine", 0, 0.174, 0.826, 0.5766)]
    [InlineData("🇺🇸 won", 0, 0.213, 0.787, 0.5719)]
    [InlineData("the 👺 laughed😂😂😂!", 0.182, 0.35, 0.468, 0.8999)]
    // words that the lexicon lacked or had otherwise
    [InlineData("A flawed badass with two hearts and one heart.", 0.163, 0.263, 0.574, 0.8316)]
    // blanks and letters beyond ASCII
    [InlineData("good\u00a0bad\u2003sad", 0.695, 0, 0.305, -0.5719)]
    [InlineData("good\u001cbad", 0.547, 0, 0.453, -0.1531)]
    [InlineData("“good” ‘bad’ good…", 0, 1, 0, 0)]
    [InlineData("SUC\u212a it", 0.784, 0.216, 0, -0.5622)]
    [InlineData("\u00aaNot GOOD \u2167", 0, 0.355, 0.645, 0.5622)]
    [InlineData("\u24b6 good", 0, 0.256, 0.744, 0.4404)]
    [InlineData("北京 good \u0645\u0631\u062d\u0628\u0627", 0, 0.408, 0.592, 0.4404)]
    public void Each_rule_gives_the_scores_of_the_published_program(string text, double negative, double neutral, double positive, double compound)
    {
        Assert.Equal(new ToneScore(negative, neutral, positive, compound), VaderScorer.Default.Score(text));
    }

    private static double Number(string field) => double.Parse(field, CultureInfo.InvariantCulture);
}
