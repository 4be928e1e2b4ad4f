using System.Collections.Immutable;
using MediaCourse.Quotes.Alignment.Words;
using MediaCourse.Quotes.Spans;
using MediaCourse.Sources;
using MediaCourse.Text;
using MediaCourse.Text.Sentences;

namespace MediaCourse.Quotes.Alignment;

/// <summary>Reads the passages of a text with their surroundings.</summary>
internal sealed class PassageReader
{
    // Longer stretches are no utterances that two texts could share, but whole texts in marks; their beginning is compared.
    private const int MostWords = 800;

    // So few words say too little by themselves; the sentence around them shows on which occasion they were spoken.
    private const int FewWords = 8;
    private const int RequestWithin = 6;
    private static readonly WordSet Answers = new("respond responds responded react reacts reacted reply replies replied answer answers answered");
    private static readonly WordSet Requests = new("tell tells told ask asks asked");
    private readonly Article _article;
    private readonly string _source;
    private readonly StemWeights _weights;
    private readonly List<TextSpan> _sentences = [];
    private readonly List<int> _blockOfSentence = [];

    private PassageReader(Article article, string source, StemWeights weights)
    {
        _article = article;
        _source = source;
        _weights = weights;
        var block = 0;
        foreach (var part in QuotedBlock.Of(article))
        {
            foreach (var sentence in SentenceSplitter.Split(article.Raw.Text, part.Span))
            {
                _sentences.Add(sentence);
                _blockOfSentence.Add(block);
            }

            block++;
        }
    }

    /// <summary>The passages of a text, in order. Quotations within quotations belong to the outer one.</summary>
    /// <param name="article">The text.</param>
    /// <param name="source">What its passages are to name as their source.</param>
    /// <param name="weights">The stems.</param>
    public static IReadOnlyList<PassageContext> Read(Article article, string source, StemWeights weights)
    {
        var reader = new PassageReader(article, source, weights);
        var quotations = Quotations.Find(article).Where(quotation => quotation.Depth == 0).Select(reader.Of);
        var reports = IndirectReports.Find(article).Select(reader.Of);
        return [.. quotations.Concat(reports).Where(passage => passage.Words.Length > 0).OrderBy(passage => passage.Passage.Span.Start)];
    }

    private PassageContext Of(Quotation quotation)
    {
        var form = quotation.Kind == QuotationKind.Direct ? PassageForm.Direct : PassageForm.Mixed;
        var passage = new Passage
        {
            Raw = quotation.Raw, Source = _source, Span = quotation.Span, Form = form, Speaker = quotation.Speaker, Section = quotation.Section,
        };
        var (first, last) = SentencesOf(quotation.Span);
        var sentence = new TextSpan(Math.Min(_sentences[first].Start, quotation.Span.Start), Math.Max(_sentences[last].End, quotation.Span.End));
        var quoted = _weights.Read(quotation.Raw.Text, quotation.Span).Take(MostWords).ToList();
        var before = _weights.Read(quotation.Raw.Text, new TextSpan(sentence.Start, quotation.Span.Start), isReporters: true).TakeLast(MostWords).ToList();
        var behind = _weights.Read(quotation.Raw.Text, new TextSpan(quotation.Span.End, sentence.End), isReporters: true);
        IEnumerable<AlignedWord> words = quotation.Speaker is not null && (form == PassageForm.Mixed || quoted.Count <= FewWords)
            ? [.. Without(before, quotation.SpeakerMention, quotation.Cue), .. quoted, .. Without([.. behind.Take(MostWords)], quotation.SpeakerMention, quotation.Cue)]
            : quoted;
        return new PassageContext(passage, [.. words.Take(MostWords)], first, last, _blockOfSentence[first], before.Count == 0, false);
    }

    private PassageContext Of(IndirectReport report)
    {
        var passage = new Passage
        {
            Raw = report.Raw, Source = _source, Span = report.Span, Form = PassageForm.Indirect, Speaker = report.Speaker, Section = QuotationSection.Article,
        };
        var (first, last) = SentencesOf(report.Span);
        var words = Without([.. _weights.Read(report.Raw.Text, report.Span).Take(MostWords)], report.SpeakerMention, report.Cue);
        return new PassageContext(passage, [.. words], first, last, _blockOfSentence[first], true, GivesContent(report));
    }

    // "He responded sharply", "he made that clear", "he told them to stay": what follows is not what this sentence reports.
    private static bool GivesContent(IndirectReport report)
    {
        var first = report.Cue.AsSpan();
        first = first.IndexOf(' ') is var blank and > 0 ? first[..blank] : first;
        var behind = report.Text.IndexOf(report.Cue, StringComparison.Ordinal) + report.Cue.Length;
        var isRequest = Requests.Contains(first) && report.Text[behind..].Split(' ', RequestWithin + 2).Take(RequestWithin).Contains("to", StringComparer.Ordinal);
        return !isRequest && !Answers.Contains(first) && !report.Cue.Contains(" that ", StringComparison.Ordinal);
    }

    // Who says it, and by which verb, is no part of what is said.
    private List<AlignedWord> Without(List<AlignedWord> words, params ReadOnlySpan<string?> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (phrase is null || words.Count == 0)
            {
                continue;
            }

            var text = _article.Raw.Text;
            var stretch = text.AsSpan(words[0].Span.Start, words[^1].Span.End - words[0].Span.Start);
            var at = stretch.IndexOf(phrase, StringComparison.Ordinal);
            if (at >= 0)
            {
                var span = new TextSpan(words[0].Span.Start + at, words[0].Span.Start + at + phrase.Length);
                words = [.. words.Where(word => !span.Overlaps(word.Span))];
            }
        }

        return words;
    }

    private (int First, int Last) SentencesOf(TextSpan span)
    {
        var first = Find(span.Start);
        var last = first;
        while (last + 1 < _sentences.Count && _sentences[last + 1].Start < span.End)
        {
            last++;
        }

        return (first, last);
    }

    // The last sentence that starts at or before the offset.
    private int Find(int offset)
    {
        int low = 0, high = _sentences.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _sentences[middle].Start <= offset ? (middle + 1, high) : (low, middle);
        }

        return Math.Max(0, low - 1);
    }
}
