using System.Text.Json;
using System.Text.Json.Serialization;
using MediaCourse.Evaluation.Reference;
using MediaCourse.Sources;

namespace MediaCourse.Evaluation;

/// <summary>
/// What careful readers marked in the texts of a corpus: one reading that methods are compared with, not the truth. The folder's
/// GUIDELINES.md says who read, by which rules, and how far two readings agreed.
/// </summary>
/// <param name="Quotations">Every quotation in marks.</param>
/// <param name="IndirectReports">Every sentence of an article that reports speech without marks.</param>
/// <param name="Comments">Every comment.</param>
/// <param name="Utterances">Reports that stem from one utterance, and uses of one catch-phrase.</param>
/// <param name="Lookalikes">Passages that look alike and stem from different utterances.</param>
public sealed record ReferenceAnnotation(
    IReadOnlyList<ReferenceQuotation> Quotations,
    IReadOnlyList<ReferenceIndirectReport> IndirectReports,
    IReadOnlyList<ReferenceComment> Comments,
    IReadOnlyList<ReferenceUtterance> Utterances,
    IReadOnlyList<ReferenceLookalikes> Lookalikes)
{
    private const string FolderName = "gold";

    // A field too many or too few is a slip of the pen in a file that people edit by hand.
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.General)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    };

    /// <summary>What there is for texts that nobody has annotated: nothing.</summary>
    public static ReferenceAnnotation None { get; } = new([], [], [], [], []);

    /// <summary>Whether nothing is marked, so that methods have nothing to be compared with.</summary>
    public bool IsNone => !Spans.Any();

    /// <summary>All that is marked, in no order.</summary>
    public IEnumerable<IReferenceSpan> Spans =>
    [
        .. Quotations, .. IndirectReports, .. Comments,
        .. Utterances.SelectMany(utterance => utterance.Members), .. Lookalikes.SelectMany(passages => passages.Members),
    ];

    /// <summary>Loads the annotation in the folder <c>gold</c> of a corpus; <see cref="None"/> where it has no such folder.</summary>
    /// <exception cref="ReferenceAnnotationException">It is damaged, or belongs to other texts.</exception>
    public static ReferenceAnnotation Load(Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        var folder = Path.Combine(corpus.Folder, FolderName);
        return Directory.Exists(folder) ? Load(folder, corpus) : None;
    }

    /// <summary>Loads the annotation in a folder: <c>quotes.json</c>, <c>indirect.json</c>, <c>comments.json</c>, <c>utterances.json</c>, <c>lookalikes.json</c>.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="corpus">The texts that were read.</param>
    /// <exception cref="ReferenceAnnotationException">A file is missing or damaged, or belongs to other texts.</exception>
    public static ReferenceAnnotation Load(string folder, Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(corpus);
        return new ReferenceAnnotation(
            Read<ReferenceQuotation>(folder, "quotes.json", corpus, record => [record]),
            Read<ReferenceIndirectReport>(folder, "indirect.json", corpus, record => [record]),
            Read<ReferenceComment>(folder, "comments.json", corpus, record => [record]),
            Read<ReferenceUtterance>(folder, "utterances.json", corpus, record => record.Members),
            Read<ReferenceLookalikes>(folder, "lookalikes.json", corpus, record => record.Members));
    }

    private static List<T> Read<T>(string folder, string name, Corpus corpus, Func<T, IEnumerable<IReferenceSpan>> spansOf)
    {
        var file = Path.Combine(folder, name);
        if (!File.Exists(file))
        {
            throw new ReferenceAnnotationException($"{file}: there is no such file; name a folder with a reference annotation, such as seeds/gold.");
        }

        List<T> records;
        try
        {
            records = JsonSerializer.Deserialize<List<T>>(TextFile.Read(file, file), Strict)!;
        }
        catch (JsonException error)
        {
            var line = (error.LineNumber ?? 0) + 1;
            throw new ReferenceAnnotationException(
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{file}, line {line}: this is no record of a reference annotation ({error.Message.Split(" Path:")[0].TrimEnd('.')}); correct it there."), error);
        }

        foreach (var span in (records ?? throw new ReferenceAnnotationException($"{file}: this holds no list of records; write one in brackets.")).SelectMany(spansOf))
        {
            Check(file, span, corpus);
        }

        return records;
    }

    private static void Check(string file, IReferenceSpan span, Corpus corpus)
    {
        if (corpus.Find(span.Source) is not { } article)
        {
            throw new ReferenceAnnotationException($"{file}: it speaks of the source '{span.Source}', which the corpus in {corpus.Folder} does not have; name the corpus that was annotated.");
        }

        var raw = article.Raw.Text;
        if (span.Start < 0 || span.End > raw.Length || span.Start > span.End || !span.Span.AsSpan(raw).SequenceEqual(span.Text))
        {
            throw new ReferenceAnnotationException(
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{file}: the record at {span.Source}[{span.Start}..{span.End}] (line {span.FirstLine}) does not hold the characters that stand there; correct its offsets or its text."));
        }
    }
}
