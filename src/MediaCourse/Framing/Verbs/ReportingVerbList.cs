using System.Collections.Immutable;
using MediaCourse.Display;
using MediaCourse.Quotes.Attribution;

namespace MediaCourse.Framing.Verbs;

/// <summary>Verbs that present somebody's words, each with a grade and its reason.</summary>
[TypeFormatterSource(typeof(ReportingVerbListFormatters), PreferredMimeTypes = [RenderingFormatter.Html, RenderingFormatter.PlainText])]
public sealed class ReportingVerbList
{
    private const int LongestGap = 3;
    private const string Gap = "\u2026";
    private readonly ImmutableArray<(ReportingVerb Verb, string[] Forms)> _rows;
    private readonly Dictionary<string, List<Pattern>> _byFirstWord = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Pattern>>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private ReportingVerbList(string name, ImmutableArray<(ReportingVerb Verb, string[] Forms)> rows)
    {
        Name = name;
        _rows = rows;
        Verbs = [.. rows.Select(row => row.Verb)];
        _lookup = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (verb, forms) in rows)
        {
            Add(verb, forms);
        }
    }

    /// <summary>
    /// The library's own list, near to the questions of Thompson and Ye (1991) and Caldas-Coulthard (1994); its grades are
    /// judgements to argue with.
    /// </summary>
    public static ReportingVerbList Default { get; } = new("our own list", [.. FramingData.Rows("reporting-verbs.tsv").Select((row, i) => Read("reporting-verbs.tsv", i + 2, row))]);

    /// <summary>What the list is called.</summary>
    public string Name { get; }

    /// <summary>The verbs.</summary>
    public ImmutableArray<ReportingVerb> Verbs { get; }

    /// <summary>
    /// Reads a list: a line for each verb, with any of its forms, its grade, "with words", "with clause", "with quotation" or nothing, irregular forms
    /// or nothing, and the reason, parted by tabs. The last three may be left out. A heading is allowed. All forms of a verb are found, by
    /// whichever it is named; irregular forms that common verbs have are known.
    /// </summary>
    /// <param name="name">What the list is called in error messages: its file.</param>
    /// <param name="text">The lines.</param>
    /// <exception cref="ReportingVerbException">A line is no such row, or a verb comes twice; the message names the line.</exception>
    public static ReportingVerbList Parse(string name, string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(text);
        var rows = ImmutableArray.CreateBuilder<(ReportingVerb Verb, string[] Forms)>();
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (line, row) in text.Split('\n').Select((row, index) => (index + 1, row.TrimEnd('\r'))))
        {
            if (string.IsNullOrWhiteSpace(row) || (line == 1 && row.StartsWith("verb\t", StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }

            var read = InBaseForm(Read(name, line, row.Split('\t', StringSplitOptions.TrimEntries)));
            rows.Add(known.Add(read.Verb.Verb) ? read : throw new ReportingVerbException(name, line, $"\"{read.Verb.Verb}\" stands in the list already; keep one of the two."));
        }

        return new(name, rows.ToImmutable());
    }

    /// <summary>The list with grades of one's own: a line for each verb, in any of its forms, with its grade, such as "stress neutral". A verb that the list lacks is added.</summary>
    /// <param name="name">What the new list is called.</param>
    /// <param name="grades">The lines; blank ones are left out.</param>
    /// <exception cref="ReportingVerbException">A line is no verb and grade, or a verb comes twice; the message names the line.</exception>
    public ReportingVerbList Regraded(string name, string grades)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(grades);
        var rows = _rows.ToList();
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (line, words) in grades.Split('\n').Select((row, index) => (index + 1, row.Split([' ', '\t', '\r', ':', '=', ','], StringSplitOptions.RemoveEmptyEntries))))
        {
            if (words.Length == 0)
            {
                continue;
            }

            if (words.Length == 1)
            {
                throw new ReportingVerbException(name, line, $"\"{words[0]}\" stands alone; write a verb and its grade, such as \"stress neutral\".");
            }

            if (words.Length > 2 && ReportingGradeNames.Parse(words[^2]) is not null && ReportingGradeNames.Parse(words[^1]) is not null)
            {
                throw new ReportingVerbException(name, line, $"\"{string.Join(' ', words[..^2])}\" has two grades, {words[^2]} and {words[^1]}; keep one of them.");
            }

            var (verb, forms) = AsListed(Read(name, line, [string.Join(' ', words[..^1]), words[^1]]));
            if (!known.Add(verb.Verb))
            {
                throw new ReportingVerbException(name, line, $"\"{verb.Verb}\" stands in your lines already; keep one of the two.");
            }

            if (Find(verb.Verb) is null && !IsKnown(verb.Verb) && Slip.WordMeant(verb.Verb, Verbs.Select(listed => listed.Verb)) is { } meant)
            {
                throw new ReportingVerbException(name, line, $"\"{verb.Verb}\" is no verb that is known here; did you mean \"{meant}\"?");
            }

            var at = rows.FindIndex(row => row.Verb.Verb.Equals(verb.Verb, StringComparison.OrdinalIgnoreCase));
            if (at < 0)
            {
                rows.Add((verb, forms));
            }
            else
            {
                rows[at] = (rows[at].Verb with { Grade = verb.Grade }, rows[at].Forms);
            }
        }

        return new(name, [.. rows]);
    }

    /// <summary>The verb with this base form; null where the list has none.</summary>
    public ReportingVerb? Find(string verb) => Verbs.FirstOrDefault(known => known.Verb.Equals(verb, StringComparison.OrdinalIgnoreCase));

    /// <summary>The verb that begins at a word, the longest that fits, and its last word.</summary>
    internal (ReportingVerb Verb, VerbForm Form, int To)? At(ReporterSentence words, int at)
    {
        (ReportingVerb Verb, VerbForm Form, int To)? best = null;
        if (!words.WordAt(at).IsEmpty && _lookup.TryGetValue(words.WordAt(at), out var patterns))
        {
            foreach (var pattern in patterns)
            {
                if (pattern.End(words, at) is { } to && (best is null || to > best.Value.To))
                {
                    best = (pattern.Verb, pattern.Form, to);
                }
            }
        }

        return best;
    }

    // Whoever writes a verb as the list has it means that one; "found" is a form of two verbs.
    private (ReportingVerb Verb, string[] Forms) AsListed((ReportingVerb Verb, string[] Forms) row)
    {
        var read = Find(row.Verb.Verb) is null ? InBaseForm(row) : row;
        return Find(read.Verb.Verb) is not null || IsKnown(read.Verb.Verb) ? read : row;
    }

    private static bool IsKnown(string verb) => VerbWords.BaseOf(verb.Split(' ')[0]) is not null;

    // "said" and "lashed out" name the verbs "say" and "lash out".
    private static (ReportingVerb Verb, string[] Forms) InBaseForm((ReportingVerb Verb, string[] Forms) row)
    {
        var parts = row.Verb.Verb.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var known = VerbWords.BaseOf(parts[0]) ?? (Default._byFirstWord.TryGetValue(parts[0], out var patterns) ? patterns[0].Verb.Verb.Split(' ')[0] : null);
        return known is null ? row with { Forms = [.. row.Forms, .. Inflection.RootsOf(parts[0].ToLowerInvariant()).Skip(1).SelectMany(Inflection.Of).Select(form => form.Form)] }
            : (row.Verb with { Verb = string.Join(' ', [known, .. parts[1..]]) }, row.Forms);
    }

    private static (ReportingVerb Verb, string[] Forms) Read(string name, int line, string[] fields)
    {
        if (fields.Length is < 2 or > 5 || fields[0].Length == 0)
        {
            throw new ReportingVerbException(name, line, "no verb of the list; write verb, grade, \"with words\", \"with clause\", \"with quotation\" or nothing, forms and reason, parted by tabs.");
        }

        var grade = ReportingGradeNames.Parse(fields[1])
            ?? throw new ReportingVerbException(name, line, $"\"{fields[1]}\" is no grade; write {string.Join(", ", Enum.GetValues<ReportingGrade>().Select(grade => grade.Name()))}.");
        var when = fields.ElementAtOrDefault(2) ?? "";
        ReportingVerbCondition? condition = when switch
        {
            "" => ReportingVerbCondition.Always,
            "with words" => ReportingVerbCondition.WithWords,
            "with clause" => ReportingVerbCondition.WithClause,
            "with quotation" => ReportingVerbCondition.WithQuotation,
            _ => null,
        };
        return condition is { } known
            ? (new(fields[0], grade, known, fields.ElementAtOrDefault(4) ?? ""), (fields.ElementAtOrDefault(3) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            : throw new ReportingVerbException(name, line, $"\"{when}\" is not understood; write \"with words\", \"with clause\", \"with quotation\" or nothing.");
    }

    private void Add(ReportingVerb verb, string[] irregular)
    {
        var parts = verb.Verb.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var forms = Inflection.Of(parts[0].ToLowerInvariant())
            .Concat(irregular.Concat(VerbWords.PastOf(parts[0])).Select(form => (Form: form, Kind: KindOf(form))));
        foreach (var same in forms.GroupBy(form => form.Form, StringComparer.OrdinalIgnoreCase))
        {
            var (form, kind) = (same.Key, same.Aggregate(VerbForm.None, (all, one) => all | one.Kind));
            if (!_byFirstWord.TryGetValue(form, out var patterns))
            {
                _byFirstWord.Add(form, patterns = []);
            }

            patterns.Add(new(verb, kind, parts[1..]));
        }
    }

    // "spoke" and "spoken" do no harm as either; a form in -ing or -s is no past.
    private static VerbForm KindOf(string form) =>
        VerbWords.FormOf(form) is var known && (known & ~VerbForm.Base) != VerbForm.None ? known & ~VerbForm.Base : VerbForm.Past | VerbForm.Participle;

    private sealed record Pattern(ReportingVerb Verb, VerbForm Form, string[] Rest)
    {
        public int? End(ReporterSentence words, int at)
        {
            var gap = 0;
            foreach (var part in Rest)
            {
                if (part == Gap)
                {
                    gap = LongestGap;
                    continue;
                }

                var next = at + 1;
                while (next <= at + 1 + gap && !words.IsWord(next, part))
                {
                    if (words.WordAt(next).IsEmpty)
                    {
                        return null;
                    }

                    next++;
                }

                if (next > at + 1 + gap)
                {
                    return null;
                }

                (at, gap) = (next, 0);
            }

            return at;
        }
    }
}
