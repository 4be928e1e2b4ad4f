using System.Collections.Immutable;
using MediaCourse.Quotes.Alignment.Words;
using MediaCourse.Text;

namespace MediaCourse.Quotes.Alignment.Transcripts;

/// <summary>Marks the words of a transcript that quotations have, once the utterances are known.</summary>
/// <param name="passages">All passages; those of the transcript have the numbers from <paramref name="from"/> to before <paramref name="to"/>.</param>
/// <param name="from">The transcript's first sentence.</param>
/// <param name="to">Behind its last.</param>
/// <param name="weights">The stems.</param>
internal sealed class CoverageReader(IReadOnlyList<PassageContext> passages, int from, int to, StemWeights weights)
{
    // A short sentence within a quotation is no passage that could be aligned by itself.
    private const int NeighbourSentences = 2;
    private readonly HashSet<TextSpan> _quotedWords = [];
    private readonly Dictionary<int, SortedSet<string>> _quotedBy = [];
    private readonly Dictionary<int, SortedSet<string>> _reportedBy = [];

    /// <summary>Reads the utterances that have sentences of the transcript.</summary>
    public TranscriptCoverage Read(IEnumerable<IReadOnlyList<int>> utterances)
    {
        foreach (var utterance in utterances)
        {
            int[] spoken = [.. utterance.Where(IsSpoken)];
            foreach (var report in utterance.Where(member => spoken.Length > 0 && !passages[member].IsTranscript))
            {
                Mark(report, spoken);
            }
        }

        return new TranscriptCoverage(passages[from].Passage.Source, [.. Enumerable.Range(from, to - from).Select(Sentence)]);
    }

    private bool IsSpoken(int passage) => passage >= from && passage < to;

    private void Mark(int report, int[] spoken)
    {
        var source = passages[report].Passage.Source;
        if (passages[report].Passage.Form == PassageForm.Indirect)
        {
            foreach (var sentence in spoken)
            {
                Add(_reportedBy, sentence, source);
            }

            return;
        }

        int[] window = [.. Window(spoken)];
        ImmutableArray<AlignedWord> said = [.. window.SelectMany(sentence => passages[sentence].Words)];
        ImmutableArray<AlignedWord> quoted = [.. passages[report].Words.Where(word => !word.IsReporters)];
        foreach (var (inSaid, _) in LocalAlignment.Find(said.AsSpan(), quoted.AsSpan(), weights).SelectMany(stretch => stretch.Meetings))
        {
            _quotedWords.Add(said[inSaid].Span);
        }

        foreach (var sentence in window.Where(sentence => passages[sentence].Words.Any(word => _quotedWords.Contains(word.Span))))
        {
            Add(_quotedBy, sentence, source);
        }
    }

    private IEnumerable<int> Window(int[] spoken) =>
        spoken
            .SelectMany(sentence => Enumerable.Range(sentence - NeighbourSentences, (2 * NeighbourSentences) + 1).Where(near => IsSpoken(near) && passages[near].Block == passages[sentence].Block))
            .Distinct()
            .Order();

    private static void Add(Dictionary<int, SortedSet<string>> lists, int sentence, string source)
    {
        if (!lists.TryGetValue(sentence, out var sources))
        {
            lists.Add(sentence, sources = new SortedSet<string>(StringComparer.Ordinal));
        }

        sources.Add(source);
    }

    private TranscriptSentence Sentence(int number)
    {
        var (passage, raw) = (passages[number].Passage, passages[number].Passage.Raw);
        var words = Tokenizer.Split(raw.Text, passage.Span);
        return new TranscriptSentence
        {
            Raw = raw,
            Span = passage.Span,
            Speaker = passages[number].Speaker.Name,
            Words = words.Count,
            QuotedWords = words.Count(word => WordForm.PartsOf(raw.Text, word).Any(_quotedWords.Contains)),
            QuotedBy = _quotedBy.TryGetValue(number, out var quotedBy) ? [.. quotedBy] : [],
            ReportedBy = _reportedBy.TryGetValue(number, out var reportedBy) ? [.. reportedBy] : [],
        };
    }
}
