using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using MediaCourse.Sources;

namespace MediaCourse.Benchmarks.Cleaning;

/// <summary>What one contender took for one corpus.</summary>
/// <param name="Contender">Who did it.</param>
/// <param name="Articles">How many texts.</param>
/// <param name="Bytes">The size of the texts on disk.</param>
/// <param name="Seconds">Processor time of loading and cleaning, the system's share included, on one core.</param>
/// <param name="WallSeconds">Time on the clock, which other work on the machine lengthens.</param>
/// <param name="PeakBytes">The most memory the process ever held, the runtime included.</param>
internal sealed record Measurement(string Contender, int Articles, long Bytes, double Seconds, double WallSeconds, long PeakBytes)
{
    private const int WarmUpRounds = 30;

    public double Speed => Bytes / 1e6 / Seconds;

    public double MemoryRatio => PeakBytes / (double)Bytes;

    /// <summary>Measures in a process of its own, so that no earlier size leaves memory or compiled code behind.</summary>
    public static Measurement InFreshProcess(string contender, string folder)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["measure", contender, folder]) 
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Insert(0, Path.Combine(AppContext.BaseDirectory, "MediaCourse.Benchmarks.dll"));
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<Measurement>(output)!
            : throw new InvalidOperationException($"Measuring {contender} failed.");
    }

    /// <summary>Measures in this process and prints the result as JSON.</summary>
    public static int MeasureHere(string contender, string folder)
    {
        using var process = Process.GetCurrentProcess();
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
        {
            process.ProcessorAffinity = 1;
        }

        Func<string, object> work = contender == "mediacourse" ? path => Corpus.Load(path) : PlainScript.Load;
        var seeds = Corpus.FindFolder(AppContext.BaseDirectory)!;
        for (var i = 0; i < WarmUpRounds; i++)
        {
            work(seeds);
        }

        var texts = Directory.GetFiles(folder, "*.txt");
        process.Refresh();
        var before = process.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        var result = work(folder);
        var wall = clock.Elapsed.TotalSeconds;
        process.Refresh();
        var seconds = (process.TotalProcessorTime - before).TotalSeconds;
        GC.KeepAlive(result);
        var measurement = new Measurement(contender, texts.Length, texts.Sum(file => new FileInfo(file).Length), seconds, wall, process.PeakWorkingSet64);
        Console.WriteLine(JsonSerializer.Serialize(measurement));
        return 0;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Contender}: {Speed:0.0} MB/s");
}
