using System.Globalization;
using System.Text.Json;

namespace MediaCourse.Benchmarks.Cleaning;

/// <summary>
/// Loading and cleaning a large corpus on one core: speed at growing sizes, peak memory as a multiple of the text,
/// and the ratio to <see cref="PlainScript"/> on the same files in the same run.
/// </summary>
internal static class CleaningBenchmark
{
    private const double LeastSpeed = 20;
    private const double MostMemory = 6;

    public static int Run(int copies)
    {
        var folder = Directory.CreateTempSubdirectory("mediacourse-benchmark-").FullName;
        try
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Loading and cleaning {copies} copies of the five texts, one core, each size in a fresh process after a warm-up; MB/s by processor time"));
            Console.WriteLine("  contender      articles      MB   cpu s  wall s    MB/s    peak MB   peak / text");
            var results = new List<Measurement>();
            foreach (var size in (int[])[copies / 8, copies / 4, copies / 2, copies])
            {
                WriteCorpus(folder, size);
                results.Add(Show(Measurement.InFreshProcess("mediacourse", folder)));
            }

            var peer = Show(Measurement.InFreshProcess("plain script", folder));
            Conclude(results, peer);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Conclude(List<Measurement> results, Measurement peer)
    {
        var largest = results[^1];
        var slowest = results.Min(result => result.Speed);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""

            speed:     {largest.Speed:0} MB/s on the largest corpus (aim: at least {LeastSpeed:0}): {Verdict(largest.Speed >= LeastSpeed)}
            linearity: the largest corpus is {results[0].Seconds * 8 / largest.Seconds:0.00} times as fast a byte as one of an eighth of its size (1 is linear); slowest of the four {slowest:0} MB/s
            memory:    peak is {largest.MemoryRatio:0.0} times the text (aim: under {MostMemory:0}), the runtime included: {Verdict(largest.MemoryRatio < MostMemory)}
            ratio:     {largest.Speed / peer.Speed:0.00} times the speed of the plain script, with {largest.PeakBytes / (double)peer.PeakBytes:0.00} times its memory
            The plain script (File.ReadAllText, one regular expression a line, the lines joined again) knows a fraction of the rules and no offsets, roles, reasons or repeats.
            """));
    }

    private static string Verdict(bool met) => met ? "met" : "MISSED";

    private static Measurement Show(Measurement result)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {result.Contender,-12} {result.Articles,10} {result.Bytes / 1e6,7:0.0} {result.Seconds,7:0.00} {result.WallSeconds,7:0.00} {result.Speed,7:0.0} {result.PeakBytes / 1e6,10:0.0} {result.MemoryRatio,13:0.0}"));
        return result;
    }

    /// <summary>A folder with so many copies of each seed text, every one a file and a source of its own.</summary>
    private static void WriteCorpus(string folder, int copies)
    {
        var seeds = FindSeeds();
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(seeds, "corpus.json")));
        using var output = File.Create(Path.Combine(folder, "corpus.json"));
        using var writer = new Utf8JsonWriter(output);
        writer.WriteStartObject();
        writer.WriteStartArray("sources");
        foreach (var source in json.RootElement.GetProperty("sources").EnumerateArray())
        {
            var text = File.ReadAllBytes(Path.Combine(seeds, source.GetProperty("file").GetString()!));
            for (var i = 0; i < copies; i++)
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"{source.GetProperty("id").GetString()}-{i}");
                File.WriteAllBytes(Path.Combine(folder, id + ".txt"), text);
                writer.WriteStartObject();
                writer.WriteString("id", id);
                writer.WriteString("file", id + ".txt");
                writer.WritePropertyName("hints");
                source.GetProperty("hints").WriteTo(writer);
                writer.WriteEndObject();
            }
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static string FindSeeds() =>
        Sources.Corpus.FindFolder(AppContext.BaseDirectory)
        ?? throw new InvalidOperationException($"No seeds/corpus.json above {AppContext.BaseDirectory}.");
}
