using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MediaCourse.Quotes;
using MediaCourse.Sources;
using MediaCourse.Text;

namespace MediaCourse.Benchmarks.Quotes;

/// <summary>
/// Finding and attributing quotations: speed at growing sizes of one text, and the ratio to splitting the same text into
/// sentences and to one plain regular expression over paired marks, in the same run.
/// </summary>
internal static partial class QuotesBenchmark
{
    private const double LeastSpeed = 5;
    private const int Rounds = 3;

    // The system counts processor time in steps of some milliseconds.
    private const double LeastSeconds = 0.2;

    public static int Run(int copies)
    {
        var five = string.Join("\n\n", Directory.GetFiles(FindSeeds(), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)) + "\n\n";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Quotations of {copies} copies of the five texts as one text; MB of UTF-8 a second of processor time, best of {Rounds} rounds"));
        Console.WriteLine("  text             MB   MB/s");
        WarmUp(five);
        var slowest = double.MaxValue;
        foreach (var (name, unit) in ((string, string)[])[("lines", five), ("one line", five.ReplaceLineEndings(" "))])
        {
            var speeds = new List<double>();
            foreach (var size in (int[])[copies / 8, copies / 4, copies / 2, copies])
            {
                var article = Article.FromText("text.txt", Copies(unit, size));
                speeds.Add(Speed(article.Raw.Text, () => Quotations.Find(article).Length));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-10} {Encoding.UTF8.GetByteCount(article.Raw.Text) / 1e6,8:0.0} {speeds[^1],6:0.0}"));
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  linearity: {string.Join(", ", speeds.Skip(1).Zip(speeds, (larger, smaller) => (2 * smaller / larger).ToString("0.00", CultureInfo.InvariantCulture)))} times the time for twice the text (2 is linear)"));
            slowest = Math.Min(slowest, speeds.Min());
        }

        var whole = Article.FromText("text.txt", Copies(five, copies));
        var text = whole.Raw.Text;
        var own = Speed(text, () => Quotations.Find(whole).Length);
        var splitting = Speed(text, () => SentenceSplitter.Split(text).Count);
        var plain = Speed(text, () => PairedMarks.Count(text));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""

            speed:     {slowest:0.0} MB/s at the slowest (aim: at least {LeastSpeed:0}): {(slowest >= LeastSpeed ? "met" : "MISSED")}
            here:      {own:0.0} MB/s, splitting alone {splitting:0.0} MB/s, the expression {plain:0} MB/s
            ratio:     {own / splitting:0.00} times the speed of splitting the text into sentences alone, which is a part of the work
            ratio:     {own / plain:0.000} times the speed of one plain regular expression over paired marks, which finds no speaker, mends no mark and misses a tenth
            """));
        return 0;
    }

    // A line that repeats another is left out of an article, so each copy has its number.
    private static string Copies(string unit, int copies) =>
        string.Concat(Enumerable.Range(0, copies).Select(copy => unit.Replace("\n", string.Create(CultureInfo.InvariantCulture, $" ({copy})\n"), StringComparison.Ordinal)));

    // Compiled code settles after some hundred calls.
    private static void WarmUp(string text)
    {
        var article = Article.FromText("text.txt", text);
        for (var i = 0; i < 200; i++)
        {
            Quotations.Find(article);
            SentenceSplitter.Split(text);
            PairedMarks.Count(text);
        }
    }

    /// <summary>MB of UTF-8 a second of this process's own time, the garbage collector's included.</summary>
    private static double Speed(string text, Func<int> work)
    {
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            GC.Collect();
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            var times = 0;
            var taken = 0.0;
            while (taken < LeastSeconds)
            {
                work();
                times++;
                taken = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
            }

            best = Math.Min(best, taken / times);
        }

        return Encoding.UTF8.GetByteCount(text) / 1e6 / best;
    }

    private static string FindSeeds() =>
        Corpus.FindFolder(AppContext.BaseDirectory)
        ?? throw new InvalidOperationException($"No seeds/corpus.json above {AppContext.BaseDirectory}.");

    [GeneratedRegex("“[^“”]*”|\"[^\"]*\"")]
    private static partial Regex PairedMarks { get; }
}
