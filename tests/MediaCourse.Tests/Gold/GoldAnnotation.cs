using System.Text.Json;
using System.Text.Json.Serialization;

namespace MediaCourse.Tests.Gold;

/// <summary>One annotation of the five texts: the settled one, or one of the two readings that it was settled from.</summary>
internal sealed record GoldAnnotation(
    IReadOnlyList<GoldQuote> Quotes, IReadOnlyList<GoldIndirect> Indirect, IReadOnlyList<GoldComment> Comments,
    IReadOnlyList<GoldUtterance> Utterances, IReadOnlyList<GoldLookalike> Lookalikes)
{
    // A field too many or too few is a slip of the pen in a file that people edit by hand.
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.General)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The decoded text of each source, by its id.</summary>
    public static IReadOnlyDictionary<string, string> Texts { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["urdupoint"] = ReadSeed("000_*.txt"),
        ["antiwar"] = ReadSeed("001_*.txt"),
        ["german-agency"] = ReadSeed("002_*.txt"),
        ["newschina"] = ReadSeed("003_*.txt"),
        ["voa"] = ReadSeed("004_*.txt"),
    };

    public IEnumerable<IGoldSpan> Spans =>
        [.. Quotes, .. Indirect, .. Comments, .. Utterances.SelectMany(group => group.Members), .. Lookalikes.SelectMany(group => group.Members)];

    public static GoldAnnotation Load(string folder) => new(
        Read<GoldQuote>(folder, "quotes.json"),
        Read<GoldIndirect>(folder, "indirect.json"),
        Read<GoldComment>(folder, "comments.json"),
        Read<GoldUtterance>(folder, "utterances.json"),
        Read<GoldLookalike>(folder, "lookalikes.json"));

    private static List<T> Read<T>(string folder, string file) =>
        JsonSerializer.Deserialize<List<T>>(File.ReadAllText(Path.Combine(Repository.Seeds, "gold", folder, file)), Strict)
        ?? throw new JsonException($"{folder}/{file} holds no records.");

    private static string ReadSeed(string pattern) => File.ReadAllText(Directory.GetFiles(Repository.Seeds, pattern).Single());
}
