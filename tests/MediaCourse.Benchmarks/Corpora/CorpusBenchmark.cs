using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using MediaCourse.Framing;
using MediaCourse.Quotes;
using MediaCourse.Sources;

namespace MediaCourse.Benchmarks.Corpora;

/// <summary>A large corpus through cleaning, quotations and keyness in one process: time of each step and the most memory ever held.</summary>
internal static class CorpusBenchmark
{
    private const int ArticleBytes = 4096;
    private const double MostMegabytes = 1000;

    /// <summary>Writes the articles to a folder of their own, measures in a process of its own, and deletes them.</summary>
    public static int Run(int articles)
    {
        var folder = Directory.CreateTempSubdirectory("mediacourse-benchmark-").FullName;
        try
        {
            Write(folder, articles);
            var start = new ProcessStartInfo(Environment.ProcessPath!, ["corpus-here", folder]) { UseShellExecute = false };
            if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            {
                start.ArgumentList.Insert(0, Path.Combine(AppContext.BaseDirectory, "MediaCourse.Benchmarks.dll"));
            }

            using var process = Process.Start(start)!;
            process.WaitForExit();
            return process.ExitCode;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Takes the corpus in a folder through all steps, with all articles in memory, and prints what it took.</summary>
    public static int MeasureHere(string folder)
    {
        using var process = Process.GetCurrentProcess();
        var megabytes = Directory.GetFiles(folder, "*.txt").Sum(file => new FileInfo(file).Length) / 1e6;
        var corpus = Timed("cleaning", megabytes, () => Corpus.Load(folder));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {corpus.Articles.Length} articles, {megabytes:0.0} MB"));
        var quotations = Timed("quotations", megabytes, () => corpus.Articles.Sum(article => Quotations.Find(article).Length));
        var half = corpus.Articles.Length / 2;
        var keyness = Timed("keyness", megabytes, () => Keyness.Compare(TermCounter.Count(corpus.Articles.Take(half), corpus.Articles.Skip(half))));
        GC.KeepAlive(corpus);
        process.Refresh();
        var peak = process.PeakWorkingSet64 / 1e6;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
              {quotations} quotations, {keyness.Terms.Count} terms

            time:      {process.TotalProcessorTime.TotalSeconds:0.0} s of processor time in all
            memory:    {peak:0} MB at the most, the runtime and all articles included (aim: under {MostMegabytes:0}): {(peak < MostMegabytes ? "met" : "MISSED")}
            """));
        return peak < MostMegabytes ? 0 : 1;
    }

    private static T Timed<T>(string step, double megabytes, Func<T> work)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        var result = work();
        var seconds = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {step,-12} {seconds,6:0.0} s processor, {clock.Elapsed.TotalSeconds,6:0.0} s on the clock, {megabytes / seconds,6:0.0} MB/s"));
        return result;
    }

    // Each article begins at another line of the five texts, and is cut at 4 KB.
    private static void Write(string folder, int articles)
    {
        var seeds = Corpus.FindFolder(AppContext.BaseDirectory) ?? throw new InvalidOperationException($"No seeds/corpus.json above {AppContext.BaseDirectory}.");
        var lines = Directory.GetFiles(seeds, "*.txt").Order(StringComparer.Ordinal).SelectMany(File.ReadAllLines).ToList();
        var sources = new List<object>();
        for (var i = 0; i < articles; i++)
        {
            var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"Report {i} says so.\n\n"));
            for (var line = i; text.Length < ArticleBytes; line++)
            {
                text.Append(lines[line % lines.Count]).Append('\n');
            }

            var name = string.Create(CultureInfo.InvariantCulture, $"article-{i:00000}");
            var bytes = Encoding.UTF8.GetBytes(text.ToString());
            var end = Math.Min(ArticleBytes, bytes.Length);
            while ((bytes[end - 1] & 0x80) != 0)
            {
                end--;
            }

            File.WriteAllBytes(Path.Combine(folder, name + ".txt"), bytes.AsSpan(0, end));
            sources.Add(new { id = name, file = name + ".txt", hints = Array.Empty<object>() });
        }

        File.WriteAllText(Path.Combine(folder, "corpus.json"), JsonSerializer.Serialize(new { sources }));
    }
}
