using MediaCourse.Text;

namespace MediaCourse.Comments.Tone;

/// <summary>
/// The plainest scorer: the weights of the listed words, added up and divided by the number of all words. No rules, so
/// that its failures show what rules are for.
/// </summary>
/// <param name="lexicon">The words and their weights.</param>
public sealed class WordListScorer(ToneLexicon lexicon) : IToneScorer
{
    /// <inheritdoc/>
    public string Name => $"word list {lexicon.Name}";

    /// <summary>The mean weight of all words of a text, words that are not listed having 0; 0 for a text without words.</summary>
    public double Tone(string text)
    {
        var words = Words(text);
        return words.Count == 0 ? 0 : words.Sum(word => word.Weight) / words.Count;
    }

    /// <summary>The listed words of a text, where they stand and what they weigh.</summary>
    public IReadOnlyList<(TextSpan Span, double Weight)> Find(string text) =>
        [.. Words(text).Where(word => word.IsListed).Select(word => (word.Span, word.Weight))];

    /// <summary>The listed words that none of the texts has, in alphabetical order: a form that nobody uses does nothing.</summary>
    public IReadOnlyList<string> NotIn(IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var used = texts.SelectMany(text => Tokenizer.Split(text, new TextSpan(0, text.Length)).Select(span => span.In(text).ToLowerInvariant())).ToHashSet(StringComparer.Ordinal);
        return [.. lexicon.Weights.Keys.Where(word => !used.Contains(word)).Order(StringComparer.Ordinal)];
    }

    private List<(TextSpan Span, bool IsListed, double Weight)> Words(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. Tokenizer.Split(text, new TextSpan(0, text.Length)).Select(span =>
        {
            var listed = lexicon.Weights.TryGetValue(span.In(text).ToLowerInvariant(), out var weight);
            return (span, listed, weight);
        })];
    }
}
