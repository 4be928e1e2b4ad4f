using MediaCourse.Cli;

return await CommandLine.RunAsync(args);
