using System.Buffers;
using System.Collections.Immutable;
using MediaCourse.Sources.Json;

namespace MediaCourse.Sources;

/// <summary>What a corpus.json says.</summary>
/// <param name="Name">What the corpus is called; null if it has no name.</param>
/// <param name="About">What it is about, in a sentence or two; null if nobody said.</param>
/// <param name="Sources">Its sources, in order.</param>
public sealed record CorpusDescription(string? Name, string? About, ImmutableArray<SourceDescription> Sources)
{
    private const int LongestId = 60;

    private static readonly SearchValues<char> IdCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_");

    /// <summary>Reads the text of a corpus.json.</summary>
    /// <param name="json">The text.</param>
    /// <param name="file">What messages call the file.</param>
    /// <exception cref="CorpusException">It is no JSON, or a field is unknown, missing, doubled or of the wrong type.</exception>
    public static CorpusDescription Parse(string json, string file)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(file);
        var fields = new JsonFields(file, JsonValueReader.Read(json, file), "name", "about", "sources");
        var sources = new List<SourceDescription>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in fields.OptionalList("sources"))
        {
            var source = new JsonFields(
                file, item, "id", "file", "outlet", "title", "published", "country", "kind", "language_notes", "notes", "hints", "takes_the_place_of");
            var description = ParseSource(file, source);
            if (!lines.TryAdd(description.Id, source.Line))
            {
                throw source.Error("id", $"is \"{description.Id}\", which the source on line {lines[description.Id]} has already; give each its own.");
            }

            foreach (var other in description.TakesThePlaceOf)
            {
                if (!places.TryAdd(other, source.Line))
                {
                    throw source.Error("takes_the_place_of", $"names \"{other}\", whose place the source on line {places[other]} takes already; leave it out in one of them.");
                }
            }

            sources.Add(description);
        }

        if (places.Keys.FirstOrDefault(lines.ContainsKey) is { } present)
        {
            var at = sources.FindIndex(source => source.TakesThePlaceOf.Contains(present, StringComparer.Ordinal));
            throw new CorpusException(file, places[present], $"sources[{at}].takes_the_place_of", $"names \"{present}\", which is itself a source here; name only ids that this corpus does not have.");
        }

        return sources.Count > 0
            ? new CorpusDescription(fields.OptionalText("name"), fields.OptionalText("about"), [.. sources])
            : throw fields.Error("sources", "has no source; write at least one, such as { \"id\": \"paper\", \"file\": \"paper.txt\" }.");
    }

    private static SourceDescription ParseSource(string file, JsonFields fields)
    {
        var id = fields.Text("id");
        if (id.Length > LongestId || id.AsSpan().ContainsAnyExcept(IdCharacters) || !char.IsLetterOrDigit(id[0]))
        {
            throw fields.Error("id", $"may have letters a to z, digits, dots, hyphens and underscores, {LongestId} at most, and begins with a letter or digit.");
        }

        return new SourceDescription
        {
            Line = fields.Line,
            Id = id,
            File = fields.Text("file"),
            Outlet = fields.OptionalText("outlet"),
            Title = fields.OptionalText("title"),
            Published = fields.OptionalDate("published"),
            Country = fields.OptionalText("country"),
            Kind = fields.OptionalText("kind"),
            LanguageNotes = fields.OptionalText("language_notes"),
            Notes = fields.OptionalTexts("notes"),
            Hints = [.. fields.OptionalList("hints").Select(item => ParseHint(new JsonFields(file, item, "role", "from_line", "to_line", "reason")))],
            TakesThePlaceOf = fields.OptionalTexts("takes_the_place_of"),
        };
    }

    private static RoleHint ParseHint(JsonFields fields)
    {
        var role = SpanRoleNames.Parse(fields.Text("role"))
            ?? throw fields.Error("role", $"is no role; write one of {string.Join(", ", SpanRoleNames.All)}.");
        var from = fields.Number("from_line");
        var to = fields.OptionalNumber("to_line");
        if (from < 1 || to < from)
        {
            throw fields.Error(to is null ? "from_line" : "to_line", "is no line of a file; lines count from 1, and to_line is not before from_line.");
        }

        return new RoleHint(role, from, to, fields.Text("reason"));
    }
}
