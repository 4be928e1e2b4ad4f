using System.Diagnostics;
using System.Globalization;
using MediaCourse.Comments.Tone;

namespace MediaCourse.Benchmarks.Tone;

/// <summary>
/// Rows scored a second on one core, against the Python program of VADER's authors and the npm package
/// vader-sentiment on the same rows in the same run, as far as they are at hand.
/// </summary>
internal static class ToneBenchmark
{
    private const double LeastRatio = 20;
    private const double SecondsPerRound = 1;
    private const int Rounds = 7;

    /// <summary>Measures and prints.</summary>
    /// <param name="file">A text a line; the lines of the five texts if not given.</param>
    public static int Run(string? file)
    {
        var rows = (file is null ? Directory.GetFiles(Sources.Corpus.FindFolder(AppContext.BaseDirectory)!, "*.txt").Order().SelectMany(File.ReadLines) : File.ReadLines(file))
            .Where(row => row.Length > 0)
            .ToList();
        var input = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(input, rows);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Scoring the tone of {rows.Count} rows of {rows.Average(row => row.Length):0} characters on average; best of {Rounds} rounds, without start-up"));
            var ours = BestRound(rows);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  mediacourse                   {ours,10:0} rows/s"));
            Compare("vaderSentiment (Python)", "python3", "peer.py", input, ours);
            Compare("vader-sentiment (npm)", "node", "peer.cjs", input, ours);
            return 0;
        }
        finally
        {
            File.Delete(input);
        }
    }

    private static double BestRound(List<string> rows)
    {
        var scorer = VaderScorer.Default;
        var best = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            var scored = 0;
            var sum = 0.0;
            while (watch.Elapsed.TotalSeconds < SecondsPerRound)
            {
                foreach (var row in rows)
                {
                    sum += scorer.Score(row).Compound;
                }

                scored += rows.Count;
            }

            best = Math.Max(best, double.IsNaN(sum) ? 0 : scored / watch.Elapsed.TotalSeconds);
        }

        return best;
    }

    private static void Compare(string peer, string program, string script, string input, double ours)
    {
        var start = new ProcessStartInfo(program, [Path.Combine(AppContext.BaseDirectory, "Tone", script), input])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Console.WriteLine(process.ExitCode == 0 && double.TryParse(output, NumberStyles.Float, CultureInfo.InvariantCulture, out var speed)
                ? string.Create(CultureInfo.InvariantCulture, $"  {peer,-28}  {speed,10:0} rows/s   ratio {ours / speed:0.0} (aim: at least {LeastRatio:0})")
                : $"  {peer,-28}  not at hand; {script} says how to install it");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.WriteLine($"  {peer,-28}  not at hand: no {program}");
        }
    }
}
