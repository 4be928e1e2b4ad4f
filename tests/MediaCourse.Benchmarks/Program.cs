using System.Globalization;
using MediaCourse.Benchmarks.Cleaning;

return args switch
{
    ["cleaning"] => CleaningBenchmark.Run(copies: 5000),
    ["cleaning", var copies] when int.TryParse(copies, CultureInfo.InvariantCulture, out var number) && number >= 8 => CleaningBenchmark.Run(number),
    ["measure", var contender, var folder] => Measurement.MeasureHere(contender, folder),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/MediaCourse.Benchmarks -- cleaning [copies, at least 8]");
    return 2;
}
