using System.Collections.Frozen;

namespace MediaCourse.Comments.Tone;

/// <summary>
/// Words and emoticons with the tone that somebody gave them: VADER's list, or one of your own. Upper and lower case
/// count as one.
/// </summary>
public sealed class ToneLexicon
{
    /// <summary>The largest weight, above or below zero, that a word may have.</summary>
    public const double MaximumWeight = 100;

    private static readonly Lazy<ToneLexicon> VaderLexicon = new(() =>
        new("VADER", ToneLexiconFile.ReadVader()));

    private readonly FrozenDictionary<string, double> _weights;

    private ToneLexicon(string name, IReadOnlyDictionary<string, double> weights)
    {
        Name = name;
        _weights = weights.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>
    /// The 7,500 words, abbreviations and emoticons of VADER with the mean rating of ten readers, from -4 to 4
    /// (Hutto and Gilbert 2014; <c>Data/ORIGIN.md</c> says where the list comes from).
    /// </summary>
    public static ToneLexicon Vader => VaderLexicon.Value;

    /// <summary>What the list is called.</summary>
    public string Name { get; }

    /// <summary>Each word in lower case, with its weight.</summary>
    public IReadOnlyDictionary<string, double> Weights => _weights;

    /// <summary>A list from words and weights made in code.</summary>
    /// <exception cref="ToneLexiconException">A word is empty, holds a blank or comes twice, or a weight is not a number between -100 and 100.</exception>
    public static ToneLexicon From(string name, IEnumerable<KeyValuePair<string, double>> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        return new(name, ToneLexiconFile.Collect(name, weights.Select((entry, index) => (index + 1, entry.Key, entry.Value))));
    }

    /// <summary>
    /// A list from text: one word a line, then a tab, comma or semicolon, then its weight ("splendid, 3"). Blank lines
    /// and lines that start with <c># </c> are left out; anything behind a further separator is a remark.
    /// </summary>
    /// <param name="name">What the list is called, also in error messages: a file name, for example.</param>
    /// <param name="text">The lines.</param>
    /// <param name="largest">The largest weight, above or below zero, that a word may have.</param>
    /// <exception cref="ToneLexiconException">A line has no weight, or as for <see cref="From"/>; the message names the line.</exception>
    public static ToneLexicon Parse(string name, string text, double largest = MaximumWeight) => new(name, ToneLexiconFile.Parse(name, text, largest));

    /// <summary>The same list with some words left out; its name says which, and which of the words were not in it.</summary>
    public ToneLexicon Without(params IReadOnlyCollection<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var left = words.Where(word => !string.IsNullOrWhiteSpace(word)).Select(word => word.Trim().ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        var names = _weights.Keys.Where(left.Contains).Order(StringComparer.Ordinal).ToList();
        var missing = left.Except(names, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var without = names.Count == 0 ? Name : $"{Name} without {string.Join(", ", names)}";
        return left.Count == 0
            ? this
            : new(
                missing.Count == 0 ? without : $"{without} (not in the list: {string.Join(", ", missing)})",
                _weights.Where(entry => !left.Contains(entry.Key)).ToDictionary(StringComparer.Ordinal));
    }
}
