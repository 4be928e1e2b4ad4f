using System.Collections.Frozen;

namespace MediaCourse.Comments.Tone.Vader;

/// <summary>Phrases that mean something other than their words: "kiss of death", "sort of".</summary>
internal static class Phrases
{
    private static readonly (string Phrase, double Value)[] Fixed =
    [
        ("the shit", 3), ("the bomb", 3), ("bad ass", 1.5), ("bus stop", 0), ("yeah right", -2), ("kiss of death", -1.5),
        ("to die for", 3), ("beating heart", 3.1), ("broken heart", -2.9),
    ];

    private static readonly (string Phrase, double Value)[] Weaker =
    [
        ("just enough", -DegreeWords.Step), ("kind of", -DegreeWords.Step), ("sort of", -DegreeWords.Step),
    ];

    private static readonly FrozenDictionary<string, byte> PartNumbers = Fixed.Concat(Weaker)
        .SelectMany(row => row.Phrase.Split(' '))
        .Distinct(StringComparer.Ordinal)
        .Select((word, index) => KeyValuePair.Create(word, (byte)(index + 1)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<(byte First, byte Second, byte Third), double> FixedRatings = ByParts(Fixed);

    private static readonly FrozenDictionary<(byte First, byte Second, byte Third), double> Dampeners = ByParts(Weaker);

    /// <summary>Every word of a phrase with its number.</summary>
    public static IReadOnlyDictionary<string, byte> Parts => PartNumbers;

    /// <summary>The tone of a fixed phrase of two or three words, or null where the words make none.</summary>
    public static double? Rating(Word first, Word second, Word? third = null) => Find(FixedRatings, first, second, third);

    /// <summary>What a phrase of degree adds to a rated word behind it, or null where the words make none.</summary>
    public static double? Boost(Word first, Word second) => Find(Dampeners, first, second, third: null);

    private static double? Find(FrozenDictionary<(byte First, byte Second, byte Third), double> phrases, Word first, Word second, Word? third)
    {
        if (first.PhrasePart == 0 || second.PhrasePart == 0 || third is { PhrasePart: 0 })
        {
            return null;
        }

        return phrases.TryGetValue((first.PhrasePart, second.PhrasePart, third?.PhrasePart ?? 0), out var value) ? value : null;
    }

    private static FrozenDictionary<(byte First, byte Second, byte Third), double> ByParts((string Phrase, double Value)[] rows) =>
        rows.ToFrozenDictionary(
            row =>
            {
                var parts = row.Phrase.Split(' ').Select(word => PartNumbers[word]).ToArray();
                return (parts[0], parts[1], parts.ElementAtOrDefault(2));
            },
            row => row.Value);
}
