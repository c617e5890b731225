Console.WriteLine("credit");
