using System.Text;
using MediaCourse.Quotes.Alignment;
using MediaCourse.Quotes.Alignment.Transcripts;
using MediaCourse.Sources;

namespace MediaCourse.Tests.Quotes.Alignment;

public sealed class TranscriptTests
{
    // What urdupoint quotes of either speaker, between sentences that no text has.
    private static readonly string[] Unsaid =
    [
        "Good afternoon to all of you, and thanks for coming such a long way through the snow.",
        "My grandmother kept bees behind the old lighthouse for nearly sixty winters.",
        "Let us turn to lunch, where salmon and potatoes are waiting.",
    ];

    [Fact]
    public void Of_a_transcript_it_is_told_what_nobody_quoted()
    {
        var corpus = Corpus.Load(Repository.Seeds);
        var quoted = MediaCourse.Quotes.Quotations.Find(corpus["urdupoint"]).Where(quote => quote is { Depth: 0, Kind: MediaCourse.Quotes.QuotationKind.Direct }).ToList();
        var transcript = Transcript(
            ("SECRETARY BLINKEN:", [Unsaid[0], .. quoted.Where(quote => quote.Speaker == "Antony Blinken").Select(quote => Sentence(quote.Text))]),
            ("DIRECTOR YANG (through interpreter):", [.. quoted.Where(quote => quote.Speaker == "Yang Jiechi").Select(quote => Sentence(quote.Text)), Unsaid[1]]),
            ("MODERATOR:", [Unsaid[2]]));

        var alignment = QuoteAlignment.Of(corpus.Articles, [transcript]);

        var coverage = Assert.Single(alignment.Transcripts);
        Assert.Equal(Unsaid, coverage.Unquoted.Select(sentence => sentence.Text));
        Assert.Equal(["Antony Blinken", "Yang Jiechi", "Moderator"], coverage.Shares.Select(share => share.Speaker));
        Assert.All(coverage.Shares.Take(2), share => Assert.True(share is { Share: > 0.9 and < 1, UnquotedSentences: 1 }, share.ToString()));
        Assert.Equal(0, coverage.Shares[2].QuotedWords);
        Assert.Equal(coverage.Sentences.Sum(sentence => sentence.Words), coverage.Shares.Sum(share => share.Words));
        Assert.All(coverage.Sentences, sentence => Assert.Equal(transcript.Raw.Text[sentence.Span.Start..sentence.Span.End], sentence.Text));
        Assert.Contains(alignment.Utterances, group => group.Sources.Contains("transcript") && group.Sources.Contains("voa"));
    }

    [Fact]
    public void A_source_of_the_kind_transcript_is_read_as_one()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "speech.txt"), "MAYOR DIAZ: Nobody can pay for timber or sails any more. The weather was fine.");
            File.WriteAllText(Path.Combine(folder, "report.txt"), "Mayor Ana Diaz said: “Nobody can pay for timber or sails any more.”");
            File.WriteAllText(Path.Combine(folder, "corpus.json"), """{"sources":[{"id":"speech","file":"speech.txt","kind":"transcript"},{"id":"report","file":"report.txt"}]}""");

            var alignment = QuoteAlignment.Of(Corpus.Load(folder).Articles);

            Assert.Equal(["speech", "report"], Assert.Single(alignment.Utterances).Sources);
            Assert.Equal("The weather was fine.", Assert.Single(Assert.Single(alignment.Transcripts).Unquoted).Text);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("SECRETARY BLINKEN: It rained.", "Blinken", "It rained.")]
    [InlineData("DIRECTOR YANG (through interpreter): It rained.", "Yang", "It rained.")]
    [InlineData("DIRECTOR YANG: (Through interpreter.) It rained.", "Yang", "It rained.")]
    [InlineData("STATE COUNCILOR WANG: It rained.", "Wang", "It rained.")]
    [InlineData("MR. O'HARA: It rained.", "O'hara", "It rained.")]
    [InlineData("Jane Roe: It rained.", "Jane Roe", "It rained.")]
    [InlineData("QUESTION: It rained?", "Question", "It rained?")]
    [InlineData("However: it rained.", null, "However: it rained.")]
    [InlineData("At 9:30 it rained.", null, "At 9:30 it rained.")]
    [InlineData("The mayor of the town said: it rained.", null, "The mayor of the town said: it rained.")]
    public void A_label_names_the_speaker_of_a_turn(string line, string? speaker, string sentence)
    {
        var turn = Assert.Single(TranscriptTurn.Of(Article.FromText("t.txt", line + "\n")));

        Assert.Equal((speaker, sentence), (turn.Speaker, turn.Sentences[0].In(line)));
    }

    [Fact]
    public void A_turn_goes_on_over_paragraphs_until_the_next_label()
    {
        var turns = TranscriptTurn.Of(Article.FromText("t.txt", "A. LEE: It rained. It stopped.\n\nThen came lunch, and everybody went home to sleep.\n\nB. ROE: No."));

        Assert.Equal(["A. Lee 3", "B. Roe 1"], turns.Select(turn => $"{turn.Speaker} {turn.Sentences.Length}"));
    }

    private static Article Transcript(params (string Label, string[] Sentences)[] turns)
    {
        var text = new StringBuilder();
        foreach (var (label, sentences) in turns)
        {
            text.Append(label).Append(' ').AppendJoin(' ', sentences).Append("\n\n");
        }

        return Article.FromText("transcript.txt", text.ToString());
    }

    private static string Sentence(string quoted) => quoted.TrimEnd(',', ' ').Replace("\n\n", " ", StringComparison.Ordinal) is [.., '.' or '?'] whole ? whole : quoted.TrimEnd(',', ' ').Replace("\n\n", " ", StringComparison.Ordinal) + ".";
}
