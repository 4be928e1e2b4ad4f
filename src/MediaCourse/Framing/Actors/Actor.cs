using System.Collections.Immutable;
using MediaCourse.Display;

namespace MediaCourse.Framing.Actors;

/// <summary>Somebody or something that a text names as acting, with every place.</summary>
/// <param name="Source">The id of the text.</param>
/// <param name="Name">The fullest name in the text; for a country its usual English name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Mentions">Where it is named, in the order of the text; pronouns are left out.</param>
/// <param name="Titles">Offices that stand beside the name behind a comma: "director", "National Security Advisor".</param>
[TypeFormatterSource(typeof(ActorFormatters), PreferredMimeTypes = [RenderingFormatter.Html, RenderingFormatter.PlainText])]
public sealed record Actor(string Source, string Name, ActorKind Kind, ImmutableArray<ActorMention> Mentions, ImmutableArray<string> Titles)
{
    /// <summary>The words by which it is named, the most frequent first.</summary>
    public IReadOnlyList<ActorAlias> Aliases =>
    [
        .. Mentions.CountBy(mention => mention.Words, StringComparer.OrdinalIgnoreCase)
            .Select(words => new ActorAlias(words.Key, words.Value))
            .OrderByDescending(alias => alias.Count)
            .ThenBy(alias => alias.Words, StringComparer.Ordinal),
    ];

    /// <summary>The first place.</summary>
    public ActorMention First => Mentions[0];

    /// <summary>How often it is named in this company.</summary>
    public int Count(ActorCompany company) => Mentions.Count(mention => mention.Company == company);

    /// <summary>How often it is named in this part of the article.</summary>
    public int Count(ActorSection section) => Mentions.Count(mention => mention.Section == section);

    /// <summary>How often others name it, between quotation marks.</summary>
    public int Quoted => Mentions.Count(mention => mention.IsQuoted);

    /// <inheritdoc/>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Name} ({Kind}), {Mentions.Length} times");
}

/// <summary>Words that name an actor.</summary>
/// <param name="Words">The words.</param>
/// <param name="Count">How often.</param>
public sealed record ActorAlias(string Words, int Count);
