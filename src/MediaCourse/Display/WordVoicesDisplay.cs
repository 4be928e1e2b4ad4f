using System.Globalization;
using MediaCourse.Evaluation;
using MediaCourse.Evaluation.Reference;
using MediaCourse.Framing;
using MediaCourse.Sources;

namespace MediaCourse.Display;

/// <summary>Asks a corpus whose word a word is, and shows the answer.</summary>
public static class WordVoicesDisplay
{
    /// <summary>Whose word it is in each source: the outlet's own, or one between quotation marks.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="term">One or more words; <c>*</c> at an end of a word stands for any letters.</param>
    /// <exception cref="TermException"><paramref name="term"/> has no word.</exception>
    public static WordVoices WhoseWord(this Corpus corpus, string term)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return WordVoices.Of(corpus.Articles, term);
    }

    /// <summary>The same, with speech reported without marks set apart as a reader marked it.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="term">One or more words; <c>*</c> at an end of a word stands for any letters.</param>
    /// <param name="reference">What a reader marked; where that is nothing, the voices are told apart by the marks alone.</param>
    /// <exception cref="TermException"><paramref name="term"/> has no word.</exception>
    public static WordVoices WhoseWord(this Corpus corpus, string term, ReferenceAnnotation reference)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(reference);
        if (reference.IsNone)
        {
            return corpus.WhoseWord(term);
        }

        var reports = reference.IndirectReports.ToLookup(report => report.Source, report => ((IReferenceSpan)report).Span, StringComparer.Ordinal);
        return WordVoices.Of(corpus.Articles, term, article => reports[article.Id]);
    }

    /// <summary>A row for each source: how often it has the word in each voice, and among how many words.</summary>
    public static Table<WordVoiceCounts> ToTable(this WordVoices voices)
    {
        ArgumentNullException.ThrowIfNull(voices);
        var table = Table.Of(voices.Sources, string.Create(CultureInfo.InvariantCulture, $"Whose word is \u201C{voices.Term}\u201D? It comes {ConcordanceDisplay.Times(voices.Places.Length)}"))
            .All()
            .Column("source", row => row.Source);
        table = voices.KnowsReports
            ? table.Column("outlet's own words", row => row.Own).Column("reported without marks", row => row.Reported)
            : table.Column("outside marks", row => row.Own);
        table = table
            .Column("between marks", row => row.Quoted)
            .Column("per 1,000 outside marks", row => row.OutsidePerThousand, "0.0", "no words")
            .Column("per 1,000 between marks", row => row.QuotedPerThousand, "0.0", "no words")
            .Note(string.Create(CultureInfo.InvariantCulture, $"Words outside and between marks: {string.Join("; ", voices.Sources.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Source} {row.WordsOutside:N0} and {row.WordsQuoted:N0}")))}. Readers' comments are not counted."));
        return voices.Places.IsEmpty ? table.Note(ConcordanceDisplay.Nowhere(voices.Term)) : table;
    }

    /// <summary>A row for each place where the word stands, with its voice.</summary>
    public static Table<WordPlace> PlaceTable(this WordVoices voices)
    {
        ArgumentNullException.ThrowIfNull(voices);
        return Table.Of(voices.Places, string.Create(CultureInfo.InvariantCulture, $"\u201C{voices.Term}\u201D in its {voices.Places.Length} {(voices.Places.Length == 1 ? "place" : "places")}"))
            .Column("source", place => place.Line.Source)
            .Column("line", place => place.Line.Line)
            .Column("voice", place => voices.KnowsReports || place.Voice == WordVoice.Quoted ? place.Voice.Name() : "outside marks")
            .Column("before", place => place.Line.Left, flushRight: true)
            .Column("term", place => ConcordanceDisplay.Keyword(place.Line))
            .Column("behind", place => place.Line.Right);
    }

    /// <summary>The voice in words.</summary>
    public static string Name(this WordVoice voice) => voice switch
    {
        WordVoice.Own => "outlet's own",
        WordVoice.Reported => "reported without marks",
        _ => "between marks",
    };
}

/// <summary>The formatters of a word's voices.</summary>
internal sealed class WordVoicesFormatters : FormatterSource<WordVoices>
{
    /// <inheritdoc/>
    protected override IRendering Show(WordVoices value) => value.ToTable();
}
