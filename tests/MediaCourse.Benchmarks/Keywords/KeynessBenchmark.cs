using System.Diagnostics;
using System.Globalization;
using MediaCourse.Framing;
using MediaCourse.Text;

namespace MediaCourse.Benchmarks.Keywords;

/// <summary>Counting the words of two texts and comparing them, on one core, at growing sizes.</summary>
internal static class KeynessBenchmark
{
    private const double LeastSpeed = 5;
    private const int Rounds = 5;

    /// <summary>Measures and prints.</summary>
    public static int Run()
    {
        var texts = Directory.GetFiles(Sources.Corpus.FindFolder(AppContext.BaseDirectory)!, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        var (a, b) = (string.Join('\n', texts.Take(2)), string.Join('\n', texts.Skip(2)));
        Console.WriteLine($"Counting the words of two texts and comparing them, best of {Rounds} rounds (aim: at least {LeastSpeed} MB/s, and the same at every size)");
        foreach (var copies in (int[])[8, 8, 64, 512])
        {
            var (setA, setB) = (Repeated(a, copies), Repeated(b, copies));
            var best = TimeSpan.MaxValue;
            for (var round = 0; round < Rounds; round++)
            {
                var watch = Stopwatch.StartNew();
                Keyness.Compare(TermCounter.Count(setA, setB));
                best = watch.Elapsed < best ? watch.Elapsed : best;
            }

            var megabytes = (a.Length + b.Length) * (double)copies / 1e6;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {megabytes,7:0.0} MB  {megabytes / best.TotalSeconds,7:0.0} MB/s"));
        }

        return 0;
    }

    private static List<TextStretch> Repeated(string text, int copies) =>
        [.. Enumerable.Repeat(new TextStretch(text, new TextSpan(0, text.Length)), copies)];
}
