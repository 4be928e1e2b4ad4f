using System.Globalization;
using MediaCourse.Framing.Actors;

namespace MediaCourse.Display;

/// <summary>Shows who is named in texts.</summary>
public static class ActorDisplay
{
    private const int MostAliases = 6;

    /// <summary>A row for each actor; places and names of which nothing is known come last.</summary>
    public static Table<Actor> ToTable(this NamedActors actors)
    {
        ArgumentNullException.ThrowIfNull(actors);
        return Table.Of(actors.Actors.OrderBy(actor => actor.Kind is ActorKind.Place or ActorKind.Unclear), $"{actors.Source}: who is named, by which words, in which company")
            .Column("actor", actor => actor.Name)
            .Column("kind", actor => actor.Kind.Name())
            .Column("named", actor => actor.Mentions.Length)
            .Column("first line", actor => actor.First.Line)
            .Column("says", actor => actor.Count(ActorCompany.Says))
            .Column("does", actor => actor.Count(ActorCompany.Does))
            .Column("done to", actor => actor.Count(ActorCompany.DoneTo))
            .Column("has", actor => actor.Count(ActorCompany.Has))
            .Column("unclear", actor => actor.Count(ActorCompany.Unclear))
            .Column("headline", actor => actor.Count(ActorSection.Headline))
            .Column("lead", actor => actor.Count(ActorSection.Lead))
            .Column("in quotes", actor => actor.Quoted)
            .Column("by the words", Words)
            .Note(string.Create(CultureInfo.InvariantCulture, $"{actors.PronounsLeftOut} pronouns (he, she, they, his …) are left out: a name said once may be meant often."))
            .Note("The company is read from the words beside the name; .MentionTable() of an actor shows them. Unclear is an answer.");
    }

    /// <summary>A row for each mention, with the words that decided its company.</summary>
    public static Table<ActorMention> MentionTable(this Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return Table.Of(actor.Mentions, $"{actor.Name} in {actor.Source}, {actor.Mentions.Length} times")
            .All()
            .Column("line", mention => mention.Line)
            .Column("words", mention => mention.Words)
            .Column("company", mention => mention.Company.Name())
            .Column("because", mention => mention.Reason)
            .Column("part", mention => mention.Section.ToString().ToLowerInvariant())
            .Column("quoted", mention => mention.IsQuoted);
    }

    /// <summary>A row for each actor, a column for each source.</summary>
    public static Table<ActorMatrixRow> ToTable(this ActorMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var table = Table.Of(matrix.Rows, "Who is named in which source, and how often").First(30)
            .Column("actor", row => row.Name)
            .Column("kind", row => row.Kind.Name());
        foreach (var source in matrix.Sources)
        {
            table = table.Column(source, row => row.Mentions.GetValueOrDefault(source));
        }

        return table.Column("in all", row => row.Total)
            .Note("The texts differ in length: compare orders, not counts. Pronouns are left out.");
    }

    /// <summary>The kind in words.</summary>
    public static string Name(this ActorKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>The company in words.</summary>
    public static string Name(this ActorCompany company) => company == ActorCompany.DoneTo ? "done to" : company.ToString().ToLowerInvariant();

    private static string Words(Actor actor)
    {
        var words = string.Join(", ", actor.Aliases.Take(MostAliases).Select(alias => string.Create(CultureInfo.InvariantCulture, $"{alias.Words} {alias.Count}")));
        return actor.Aliases.Count > MostAliases ? $"{words}, \u2026" : words;
    }
}

/// <summary>The formatters of actors.</summary>
internal sealed class NamedActorsFormatters : FormatterSource<NamedActors>
{
    /// <inheritdoc/>
    protected override IRendering Show(NamedActors value) => value.ToTable();
}

/// <summary>The formatters of an actor.</summary>
internal sealed class ActorFormatters : FormatterSource<Actor>
{
    /// <inheritdoc/>
    protected override IRendering Show(Actor value) => value.MentionTable();
}

/// <summary>The formatters of actors by source.</summary>
internal sealed class ActorMatrixFormatters : FormatterSource<ActorMatrix>
{
    /// <inheritdoc/>
    protected override IRendering Show(ActorMatrix value) => value.ToTable();
}
