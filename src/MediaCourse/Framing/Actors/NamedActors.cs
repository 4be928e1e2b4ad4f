using System.Collections.Immutable;
using MediaCourse.Display;
using MediaCourse.Quotes;
using MediaCourse.Sources;

namespace MediaCourse.Framing.Actors;

/// <summary>Who is named in an article: by which words, how often, where first, and in which grammatical company.</summary>
/// <remarks>
/// <para>Found by rules, without a language model, in any English text. Names are capital words; who is a person shows by a
/// title, a surname standing alone later, or speaking; countries come from a list. "The Chinese official" is whoever the
/// text introduced so. Pronouns are left out and counted. Readers' comments, captions and what cleaning removed are no part
/// of the article.</para>
/// <para>The company is read from the words next to the name: its verb, a possessive, a preposition. Such rules are shallow;
/// each mention shows the words that decided, and "unclear" is an answer. It is a way to look for who acts and who is acted
/// upon (van Leeuwen 1996 on social actors), no parse.</para>
/// </remarks>
/// <param name="Source">The id of the text.</param>
/// <param name="Actors">The actors, the most often named first.</param>
/// <param name="PronounsLeftOut">How many words such as he, she, they, him, his stand in the article and are not counted.</param>
[TypeFormatterSource(typeof(NamedActorsFormatters), PreferredMimeTypes = [RenderingFormatter.Html, RenderingFormatter.PlainText])]
public sealed record NamedActors(string Source, ImmutableArray<Actor> Actors, int PronounsLeftOut)
{
    /// <summary>Finds the actors of an article.</summary>
    public static NamedActors In(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new ActorFinder(article, [.. ActorText.Of(article)], Quotations.Find(article)).Find();
    }

    /// <summary>The actor of this name, or named by these words. Case does not count.</summary>
    /// <exception cref="UnknownActorException">The text names nobody so; the message lists some whom it does.</exception>
    public Actor this[string name] => Find(name) ?? throw new UnknownActorException(this, name);

    /// <summary>The actor of this name, or named by these words; null where there is none. Case does not count.</summary>
    public Actor? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Actors.FirstOrDefault(actor => actor.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? Actors.FirstOrDefault(actor => actor.Mentions.Any(mention => mention.Words.Equals(name, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>The actors of these kinds.</summary>
    public IEnumerable<Actor> Of(params ActorKind[] kinds) => Actors.Where(actor => kinds.Contains(actor.Kind));
}
