using FsCheck;
using FsCheck.Fluent;

namespace MediaCourse.Tests.Framing;

/// <summary>Sentences made of the words between which the rules on names and verbs decide: bodies, groups, names, link words, verbs of speaking.</summary>
internal static class NewsText
{
    private static readonly string[] Named =
    [
        "The government", "the government", "the ministry's", "The US delegation", "Both sides", "a party", "Bo Kane", "Minister Ana Diaz", "Ana Diaz's", "Kane", "China",
        "the other Chinese official", "the chairman", "Reuters", "she", "they", "the top official", "many leaders", "officials", "Chinese officials", "lawmakers", "police", "the press",
    ];

    private static readonly string[] Links =
    [
        "and", "or", "but", "nor", "between", "among", "both", "with", "of", "from", "for", "by", "at", "to", "as", "than", "versus", "while", "that", "who", ",", ", and", ";", ":", "–", "(", ")", "top", "senior", "many",
    ];

    private static readonly string[] Verbs =
    [
        "said", "says", "met", "accused", "was accused", "hit back", "lashed out", "took aim", "made it clear", "having blasted", "did not say", "refused to say", "according to", "quoted", "talks", "claims",
        "“It is late,”", "“no” and “yes”",
    ];

    /// <summary>Bodies and groups with link words between, in any order.</summary>
    public static Arbitrary<string> Arbitrary { get; } = Gen.Elements([.. Named, .. Links, .. Verbs, "."])
        .NonEmptyListOf().Select(words => string.Join(' ', words).Replace(" .", ".", StringComparison.Ordinal).Replace(" ,", ",", StringComparison.Ordinal))
        .ToArbitrary();

    /// <summary>A body, a link word and a group, then what they do.</summary>
    public static Arbitrary<string> Linked { get; } =
        (from body in Gen.Elements(Named)
         from link in Gen.Elements(Links)
         from other in Gen.Elements(Named)
         from verb in Gen.Elements(Verbs)
         select $"{body} {link} {other} {verb} it.").ToArbitrary();
}
