using System.Collections.Immutable;
using MediaCourse.Display;
using MediaCourse.Sources;

namespace MediaCourse.Framing.Actors;

/// <summary>In which company several texts name the same actors: who says, who does, to whom it is done.</summary>
/// <param name="Rows">A row for each text and name.</param>
[TypeFormatterSource(typeof(ActorCompaniesFormatters), PreferredMimeTypes = [RenderingFormatter.Html, RenderingFormatter.PlainText])]
public sealed record ActorCompanies(ImmutableArray<ActorCompanyRow> Rows)
{
    /// <summary>Looks for actors in articles.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="names">Names, or words by which a text names the actor.</param>
    public static ActorCompanies Of(IEnumerable<Article> articles, params IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(names);
        var asked = names.Select(name => (name ?? "").Trim()).ToList();
        return new([.. articles.Select(NamedActors.In).SelectMany(found => asked.Select(name => new ActorCompanyRow(found.Source, name, found.Find(name))))]);
    }

    /// <summary>The names that no text has.</summary>
    public IEnumerable<string> Unknown => Rows.GroupBy(row => row.Name, StringComparer.Ordinal).Where(rows => rows.All(row => row.Actor is null)).Select(rows => rows.Key);

    /// <summary>How often all texts together have an actor in this company.</summary>
    public int Count(string name, ActorCompany company) => Rows.Where(row => row.Name == name).Sum(row => row.Count(company));
}

/// <summary>An actor in one text.</summary>
/// <param name="Source">The id of the text.</param>
/// <param name="Name">The name that was asked for.</param>
/// <param name="Actor">The actor; null where the text does not name it.</param>
public sealed record ActorCompanyRow(string Source, string Name, Actor? Actor)
{
    /// <summary>How often the text names the actor; 0 where it does not.</summary>
    public int Named => Actor?.Mentions.Length ?? 0;

    /// <summary>How often the text has the actor in this company; 0 where it does not name it.</summary>
    public int Count(ActorCompany company) => Actor?.Count(company) ?? 0;
}
