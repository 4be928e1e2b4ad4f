using System.Collections.Immutable;
using MediaCourse.Display;
using MediaCourse.Sources;

namespace MediaCourse.Framing.Actors;

/// <summary>Which actors which sources name, and how often.</summary>
/// <param name="Sources">The ids of the sources.</param>
/// <param name="Rows">The actors, the most often named first.</param>
[TypeFormatterSource(typeof(ActorMatrixFormatters), PreferredMimeTypes = [RenderingFormatter.Html, RenderingFormatter.PlainText])]
public sealed record ActorMatrix(ImmutableArray<string> Sources, ImmutableArray<ActorMatrixRow> Rows)
{
    /// <summary>Counts the mentions of persons, countries, bodies and groups in articles. Actors of several articles
    /// are one where their names are the same; a surname alone is the one person of that surname in the others.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="company">Only mentions in this company; all if not given.</param>
    public static ActorMatrix Of(IEnumerable<Article> articles, ActorCompany? company = null)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var found = articles.Select(NamedActors.In).ToList();
        var persons = found.SelectMany(actors => actors.Of(ActorKind.Person)).Select(actor => actor.Name).Distinct(StringComparer.OrdinalIgnoreCase)
            .ToLookup(name => name.Split(' ')[^1], StringComparer.OrdinalIgnoreCase);
        return new(
            [.. found.Select(actors => actors.Source)],
            [
                .. found.SelectMany(actors => actors.Actors)
                    .Select(actor => actor.Kind == ActorKind.Unclear && persons[actor.Name].ToList() is [var full] ? actor with { Name = full, Kind = ActorKind.Person } : actor)
                    .Where(actor => actor.Kind is ActorKind.Person or ActorKind.Country or ActorKind.Body or ActorKind.Group)
                    .GroupBy(actor => actor.Name, StringComparer.OrdinalIgnoreCase)
                    .Select(group => new ActorMatrixRow(
                        group.First().Name,
                        group.First().Kind,
                        group.GroupBy(actor => actor.Source, StringComparer.Ordinal)
                            .ToImmutableDictionary(part => part.Key, part => part.Sum(actor => company is { } only ? actor.Count(only) : actor.Mentions.Length), StringComparer.Ordinal)))
                    .Where(row => row.Total > 0)
                    .OrderByDescending(row => row.Total)
                    .ThenBy(row => row.Name, StringComparer.Ordinal),
            ]);
    }
}

/// <summary>An actor and how often each source names it.</summary>
/// <param name="Name">The actor.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Mentions">Mentions by the id of the source; a source without any is left out.</param>
public sealed record ActorMatrixRow(string Name, ActorKind Kind, ImmutableDictionary<string, int> Mentions)
{
    /// <summary>Mentions in all sources.</summary>
    public int Total => Mentions.Values.Sum();
}
