using MediaCourse.Framing.Actors;
using MediaCourse.Sources;

namespace MediaCourse.Display;

/// <summary>Asks a corpus in which company it names actors, and shows the answer.</summary>
public static class ActorCompaniesDisplay
{
    /// <summary>In which company each source names the actors.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="names">Names, such as "China" or "Antony Blinken".</param>
    public static ActorCompanies CompanyOf(this Corpus corpus, params IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return ActorCompanies.Of(corpus.Articles, names);
    }

    /// <summary>A row for each source and actor.</summary>
    public static Table<ActorCompanyRow> ToTable(this ActorCompanies companies)
    {
        ArgumentNullException.ThrowIfNull(companies);
        var table = Table.Of(companies.Rows, "How often each source names an actor, and in which company")
            .All()
            .Column("source", row => row.Source)
            .Column("actor", row => row.Name)
            .Column("says", row => row.Count(ActorCompany.Says))
            .Column("does", row => row.Count(ActorCompany.Does))
            .Column("done to", row => row.Count(ActorCompany.DoneTo))
            .Column("has", row => row.Count(ActorCompany.Has))
            .Column("unclear", row => row.Count(ActorCompany.Unclear))
            .Column("named", row => row.Named)
            .Column("in quotes", row => row.Actor?.Quoted ?? 0)
            .Note("In quotes: how many of these mentions stand between quotation marks. Pronouns (he, she, they) are not counted.");
        return companies.Unknown.ToList() is { Count: > 0 } unknown
            ? table.Note($"No text names {string.Join(" or ", unknown.Select(name => $"\u201C{name}\u201D"))}; write a name as the texts do, such as China, Antony Blinken or both sides.")
            : table;
    }
}

/// <summary>The formatters of actors' company.</summary>
internal sealed class ActorCompaniesFormatters : FormatterSource<ActorCompanies>
{
    /// <inheritdoc/>
    protected override IRendering Show(ActorCompanies value) => value.ToTable();
}
