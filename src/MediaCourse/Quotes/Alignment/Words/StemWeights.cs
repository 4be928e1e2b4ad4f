using MediaCourse.Framing;
using MediaCourse.Quotes.Spans;
using MediaCourse.Sources;
using MediaCourse.Text;

namespace MediaCourse.Quotes.Alignment.Words;

/// <summary>
/// The stems of a set of texts and how much the meeting of two words of a stem weighs: a word that stands in every second
/// sentence shows nothing, one that stands in two shows much.
/// </summary>
/// <remarks>
/// The weight is the inverse document frequency (Spärck Jones 1972) with the sentence as the document, scaled to 1 for a
/// stem that stands in one sentence only: ln(1 + sentences / sentences with the stem) / ln(1 + sentences). Function words
/// are given a quarter of it, since small sets of texts cannot show how common they are.
/// </remarks>
internal sealed class StemWeights
{
    private const double FunctionWordShare = 0.25;
    private readonly Dictionary<string, int> _stemOfWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _stems = new(StringComparer.Ordinal);
    private readonly List<int> _sentencesWith = [];
    private readonly List<int> _lastSentence = [];
    private readonly List<bool> _isFunctionWord = [];
    private int _sentences;

    // The weights of all stems, until more sentences are counted.
    private double[]? _counted;

    /// <summary>How many stems there are.</summary>
    public int Count => _sentencesWith.Count;

    /// <summary>Counts the words of a text's paragraphs, headings and comments.</summary>
    public void Add(Article article)
    {
        foreach (var block in QuotedBlock.Of(article))
        {
            foreach (var sentence in SentenceSplitter.Split(article.Raw.Text, block.Span))
            {
                CountSentence(article.Raw.Text, sentence);
            }
        }
    }

    /// <summary>The words of a stretch of text, hyphenated ones in their parts.</summary>
    public IEnumerable<AlignedWord> Read(string text, TextSpan within, bool isReporters = false)
    {
        foreach (var token in Tokenizer.Split(text, within))
        {
            foreach (var part in WordForm.PartsOf(text, token))
            {
                yield return new AlignedWord(part, StemOf(part.AsSpan(text)), isReporters);
            }
        }
    }

    /// <summary>What the meeting of two words of this stem weighs, above 0 and at most 1.</summary>
    public double Weight(int stem)
    {
        _counted ??= [.. Enumerable.Range(0, Count).Select(Compute)];
        return stem < _counted.Length ? _counted[stem] : Compute(stem);
    }

    /// <summary>Whether the stem is of a function word, which says nothing by itself.</summary>
    public bool IsFunctionWord(int stem) => _isFunctionWord[stem];

    private double Compute(int stem)
    {
        var sentences = Math.Max(_sentences, 1);
        var rarity = Math.Log(1 + ((double)sentences / Math.Max(_sentencesWith[stem], 1))) / Math.Log(1 + sentences);
        return _isFunctionWord[stem] ? FunctionWordShare * rarity : rarity;
    }

    private void CountSentence(string text, TextSpan sentence)
    {
        _sentences++;
        _counted = null;
        foreach (var word in Read(text, sentence))
        {
            if (_lastSentence[word.Stem] != _sentences)
            {
                _lastSentence[word.Stem] = _sentences;
                _sentencesWith[word.Stem]++;
            }
        }
    }

    private int StemOf(ReadOnlySpan<char> word)
    {
        var bare = WordForm.Bare(word);
        if (_stemOfWord.TryGetValue(bare, out var known))
        {
            return known;
        }

        var stem = PorterStemmer.Stem(bare);
        if (!_stems.TryGetValue(stem, out var number))
        {
            number = _sentencesWith.Count;
            _stems.Add(stem, number);
            _sentencesWith.Add(0);
            _lastSentence.Add(0);
            _isFunctionWord.Add(StopWords.English.Contains(bare) && !char.IsUpper(bare.AsSpan() is [var first, ..] ? first : 'a'));
        }

        _stemOfWord.Add(bare, number);
        return number;
    }
}
