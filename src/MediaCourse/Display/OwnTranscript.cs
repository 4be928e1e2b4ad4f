using MediaCourse.Quotes.Alignment;
using MediaCourse.Quotes.Alignment.Transcripts;
using MediaCourse.Sources;

namespace MediaCourse.Display;

/// <summary>What became of a transcript that a reader has added; a sentence where there is none.</summary>
/// <param name="Coverage">What was quoted of it; null where it could not be read.</param>
/// <param name="Message">What to do, where there is nothing to show.</param>
[TypeFormatterSource(typeof(OwnTranscriptFormatters), PreferredMimeTypes = [RenderingFormatter.Html, RenderingFormatter.PlainText])]
public sealed record OwnTranscript(TranscriptCoverage? Coverage, string Message);

/// <summary>Sets texts against a transcript of one's own.</summary>
public static class OwnTranscriptDisplay
{
    /// <summary>How much of each speaker in a transcript the texts of a corpus quote.</summary>
    /// <param name="corpus">The texts.</param>
    /// <param name="file">A text file in the current folder or that of the corpus, in turns with labels ("JANE ROE: …"); blank for none yet.</param>
    public static OwnTranscript AgainstTranscript(this Corpus corpus, string file)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        if (string.IsNullOrWhiteSpace(file))
        {
            return new OwnTranscript(null, "No transcript named yet. Save one as a text file beside the lessons, and write its name between the quotation marks.");
        }

        try
        {
            var inCorpus = Path.Combine(corpus.Folder, file);
            var transcript = Article.FromFile(!File.Exists(file) && File.Exists(inCorpus) ? inCorpus : file);
            return QuoteAlignment.Of(corpus.Articles, [transcript]).Transcripts is [var coverage, ..]
                ? new OwnTranscript(coverage, "")
                : new OwnTranscript(null, $"{file} holds no sentence. Is it the file that you meant?");
        }
        catch (SourceTextException error)
        {
            return new OwnTranscript(null, error.Message);
        }
    }
}

/// <summary>The formatters of a reader's transcript.</summary>
internal sealed class OwnTranscriptFormatters : FormatterSource<OwnTranscript>
{
    /// <inheritdoc/>
    protected override IRendering Show(OwnTranscript value) => value.Coverage is { } coverage ? coverage.ToTable() : new Sentence(value.Message);

    private sealed class Sentence(string words) : IRendering
    {
        public string ToHtml() => $"<p>{HtmlEncoding.Escape(words)}</p>";

        public string ToPlainText() => words;
    }
}
