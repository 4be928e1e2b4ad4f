using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MediaCourse.Text;

namespace MediaCourse.Benchmarks.Sentences;

/// <summary>
/// Splitting a text into sentences and tokens on one core: speed at growing sizes, and the ratio to one plain regular
/// expression on the same text in the same run.
/// </summary>
internal static partial class SentencesBenchmark
{
    private const double LeastSpeed = 5;
    private const int Rounds = 5;

    public static int Run(int copies)
    {
        var five = string.Join('\n', Directory.GetFiles(FindSeeds(), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)) + "\n";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Splitting {copies} copies of the five texts, with their line breaks and without; MB of UTF-8 a second of processor time, best of {Rounds} rounds"));
        Console.WriteLine("  text             MB   sentences/s   sentences + tokens/s");
        WarmUp(five);
        var slowest = double.MaxValue;
        foreach (var (name, unit) in ((string, string)[])[("lines", five), ("one line", five.ReplaceLineEndings(" "))])
        {
            var speeds = new List<double>();
            foreach (var size in (int[])[copies / 8, copies / 4, copies / 2, copies])
            {
                speeds.Add(Show(name, string.Concat(Enumerable.Repeat(unit, size))));
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  linearity: the largest is split {speeds[^1] / speeds[0]:0.00} times as fast a byte as one of an eighth of its size (1 is linear)"));
            slowest = Math.Min(slowest, speeds.Min());
        }

        var text = string.Concat(Enumerable.Repeat(five, copies));
        var ratio = Speed(text, () => SentenceSplitter.Split(text).Count) / Speed(text, () => PlainBoundary.Count(text));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""

            speed:     {slowest:0} MB/s for sentences and tokens together at the slowest (aim: at least {LeastSpeed:0}): {(slowest >= LeastSpeed ? "met" : "MISSED")}
            ratio:     sentences at {ratio:0.00} times the speed of one plain regular expression (a stop, closing marks, blanks, a capital), which knows no abbreviation, quotation or list
            """));
        return 0;
    }

    // Compiled code settles after some hundred calls.
    private static void WarmUp(string text)
    {
        for (var i = 0; i < 300; i++)
        {
            SentenceSplitter.Split(text);
            Tokenizer.Split(text, new TextSpan(0, text.Length));
            PlainBoundary.Count(text);
        }
    }

    private static double Show(string name, string text)
    {
        var all = new TextSpan(0, text.Length);
        var sentences = Speed(text, () => SentenceSplitter.Split(text).Count);
        var both = Speed(text, () => SentenceSplitter.Split(text).Count + Tokenizer.Split(text, all).Count);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-10} {Encoding.UTF8.GetByteCount(text) / 1e6,8:0.0} {sentences,13:0.0} {both,22:0.0}"));
        return both;
    }

    /// <summary>MB of UTF-8 a second of this process's own time, the garbage collector's included.</summary>
    private static double Speed(string text, Func<int> work)
    {
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            GC.Collect();
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            work();
            best = Math.Min(best, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds);
        }

        return Encoding.UTF8.GetByteCount(text) / 1e6 / best;
    }

    private static string FindSeeds() =>
        MediaCourse.Sources.Corpus.FindFolder(AppContext.BaseDirectory)
        ?? throw new InvalidOperationException($"No seeds/corpus.json above {AppContext.BaseDirectory}.");

    [GeneratedRegex("""[.!?]["'”’)]*\s+(?=["'“‘(]?\p{Lu})""")]
    private static partial Regex PlainBoundary { get; }
}
