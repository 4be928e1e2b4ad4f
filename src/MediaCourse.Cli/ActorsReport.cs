using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using MediaCourse.Display;
using MediaCourse.Framing.Actors;
using Spectre.Console;

namespace MediaCourse.Cli;

/// <summary>Prints who is named in a text.</summary>
internal static class ActorsReport
{
    private const int LongestName = 30;
    private const int MostRows = 30;
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Every actor with each of its mentions.</summary>
    public static string Json(NamedActors actors) => JsonSerializer.Serialize(Shape(actors), Options) + "\n";

    /// <summary>The same for each of several texts, as a list.</summary>
    public static string Json(IEnumerable<NamedActors> actors) => JsonSerializer.Serialize(actors.Select(Shape), Options) + "\n";

    /// <summary>A row for each actor; places and unclear names come last.</summary>
    public static void WriteTable(TextWriter output, NamedActors actors)
    {
        output.Write($"{TablePrinter.Printable(actors.Source)}: {Number(actors.Actors.Sum(actor => actor.Mentions.Length))} mentions; {Number(actors.PronounsLeftOut)} pronouns (he, she, they, his …) are left out\n");
        var table = new TablePrinter(">named", ">line", ">says", ">does", ">done to", ">has", ">unclear", "head/lead/body", "kind", "actor", "by the words");
        foreach (var actor in actors.Actors.OrderBy(actor => actor.Kind is ActorKind.Place or ActorKind.Unclear))
        {
            table.AddRow(
                Style.Plain,
                Number(actor.Mentions.Length),
                Number(actor.First.Line),
                Number(actor.Count(ActorCompany.Says)),
                Number(actor.Count(ActorCompany.Does)),
                Number(actor.Count(ActorCompany.DoneTo)),
                Number(actor.Count(ActorCompany.Has)),
                Number(actor.Count(ActorCompany.Unclear)),
                $"{Number(actor.Count(ActorSection.Headline))}/{Number(actor.Count(ActorSection.Lead))}/{Number(actor.Count(ActorSection.Body) + actor.Count(ActorSection.Subheading))}",
                actor.Kind.Name(),
                Short(actor.Name),
                string.Join(", ", actor.Aliases.Select(alias => alias.Count == 1 ? alias.Words : $"{alias.Words} {Number(alias.Count)}")));
        }

        output.Write(actors.Actors.IsEmpty ? "" : table.Render());
    }

    /// <summary>A row for each mention of one actor.</summary>
    /// <exception cref="UnknownActorException">The text names nobody so.</exception>
    public static void WriteMentions(TextWriter output, NamedActors actors, string name)
    {
        var actor = actors.Find(name) ?? throw new UnknownActorException(actors, name);
        output.Write($"{TablePrinter.Printable(actor.Name)} ({actor.Kind.Name()}) in {TablePrinter.Printable(actor.Source)}: {Number(actor.Mentions.Length)} mentions\n");
        var table = new TablePrinter(">line", "part", "quoted", "words", "company", "because");
        foreach (var mention in actor.Mentions)
        {
            table.AddRow(Style.Plain, Number(mention.Line), mention.Section.ToString().ToLowerInvariant(), mention.IsQuoted ? "yes" : "no", mention.Text, mention.Company.Name(), mention.Reason);
        }

        output.Write(table.Render());
    }

    /// <summary>A row for each actor, a column for each source.</summary>
    public static void WriteMatrix(TextWriter output, ActorMatrix matrix)
    {
        output.Write($"Who is named in which source, the {Number(Math.Min(MostRows, matrix.Rows.Length))} most often named of {Number(matrix.Rows.Length)}. Texts differ in length: compare orders, not counts.\n");
        var table = new TablePrinter([.. matrix.Sources.Select(source => $">{source}"), ">in all", "kind", "actor"]);
        foreach (var row in matrix.Rows.Take(MostRows))
        {
            table.AddRow(Style.Plain, [.. matrix.Sources.Select(source => row.Mentions.TryGetValue(source, out var count) ? Number(count) : null), Number(row.Total), row.Kind.Name(), row.Name]);
        }

        output.Write(table.Render());
    }

    private static object Shape(NamedActors actors) =>
        new
        {
            source = actors.Source,
            pronouns_left_out = actors.PronounsLeftOut,
            actors = actors.Actors.Select(actor => new
            {
                name = actor.Name,
                kind = actor.Kind.Name(),
                count = actor.Mentions.Length,
                first_line = actor.First.Line,
                aliases = actor.Aliases.Select(alias => new { words = alias.Words, count = alias.Count }),
                titles = actor.Titles,
                mentions = actor.Mentions.Select(mention => new
                {
                    line = mention.Line,
                    start = mention.Span.Start,
                    end = mention.Span.End,
                    text = mention.Text,
                    section = mention.Section.ToString().ToLowerInvariant(),
                    quoted = mention.IsQuoted,
                    company = mention.Company.Name(),
                    reason = mention.Reason,
                }),
            }),
        };

    private static string Short(string name) => name.Length > LongestName ? $"{name[..(LongestName - 1)]}\u2026" : name;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
