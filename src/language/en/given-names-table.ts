/** Given names by usual gender, from general knowledge of many languages. Names of both genders stand in both lists. */
export const MALE = `
Aaron Abdel Abdul Abdulaziz Abdullah Abel Abraham Achim Adalbert Adam Adel Ademola Adil Adolf Adrian Agustin Ahmad Ahmed Ahmet Aidan Akira Akram Alain Alan Alastair
Albert Alberto Aldo Alec Alejandro Aleks Aleksandar Aleksander Aleksandr Aleksei Aleksey Alessandro Alex Alexander Alexandre Alexandros Alexei Alexey Alexis
Alfonso Alfred Alfredo Ali Alistair Allan Allen Alojz Alok Alonso Alvaro Alvin Amadou Amal Amar Amin Amir Amit Amos Anand Anatoli Anatoly Anders Andre Andrea Andreas
Andrei Andrej Andres Andrew Andrey Andrii Andriy Andrzej Andy Angel Angelo Angus Anil Ansel Anthony Antoine Anton Antoni Antonin Antonio Antonis Anwar Arash Archie
Ariel Arjun Armand Armando Arnaud Arne Arnold Arsen Arseniy Art Artem Arthur Artur Arturo Arun Arvid Asad Ashok Ashraf Asif Atif Augusto Aung Austin Axel Ayman
Aziz Bakr Barack Barry Bart Bartosz Bashar Basil Bastian Baxter Ben Benedict Benito Benjamin Bennett Benny Benoit Bernard Bernardo Bernd Bernhard Bernie Bert
Bertrand Bilal Bill Billy Bjarne Bjoern Bjorn Björn Blaise Blake Bo Bob Bobby Bogdan Bohdan Boris Borys Boyd Brad Bradley Brady Brandon Brendan Brent Brett Brian Bruce
Bruno Bryan Bryce Burak Burt Byron Caleb Callum Calvin Cameron Carl Carlo Carlos Carlton Carson Carsten Casey Caspar Cedric Cesar Chad Chandra Charles Charlie
Chester Chen Chris Christian Christoph Christophe Christopher Chuck Clarence Clark Claude Claudio Claus Clay Clayton Clemens Clement Cliff Clifford Clint Clinton Clive Clyde
Cody Cole Colin Connor Conor Conrad Constantin Constantine Corey Cory Cosmin Craig Cristian Cristiano Curt Curtis Cyril Cyrus Dale Dallas Damian Damien Damir Damon Dan
Dana Daniel Daniele Daniil Danilo Danish Danny Dante Danylo Darius Darko Darrell Darren Darryl Daryl Dave David Davide Davis Dean Declan Deepak Dejan Demetrius Denis
Dennis Denys Denzel Derek Derrick Desmond Devin Devon Dexter Didier Diego Dieter Dilip Dimitar Dimitri Dimitrios Dino Dirk Ditlev Dmitri Dmitriy Dmitry Dmytro Dominic
Dominik Dominique Don Donald Donnie Donovan Doug Douglas Drago Dragan Drew Duane Dudley Duncan Dustin Dusan Dwayne Dwight Dylan Earl Ed Eddie Edgar Edmond Edmund Eduard
Eduardo Edward Edwin Efraim Egon Ehud Eino Elias Elie Elijah Eliot Elliot Elliott Ellis Elmer Elon Elton Emanuel Emil Emile Emilio Emmanuel Emmett Emre Enda Enrico
Enrique Enzo Eric Erich Erik Ernest Ernesto Ernst Erwin Esteban Ethan Etienne Eugen Eugene Eugenio Evan Evgeni Evgeny Evo Ewan Ezekiel Ezra Fabian Fabio Fabrice Fadi
Fahad Faisal Farhad Farid Farouk Faruk Federico Felipe Felix Ferdinand Fergus Fernando Fidel Filip Filippo Finn Florian Floyd Francesco Francis Francisco Franco Francois
François Frank Frankie Franklin Frans Franz Fraser Fred Freddie Freddy Frederic Frederick Frederik Fredrik Friedrich Fritz Fyodor Gabriel Gareth Gary Gaston Gavin
Gene Gennady Geoff Geoffrey Georg George Georges Georgi Georgios Georgy Gerald Gerard Gerardo Gerd Gerhard Gerry Gerhardt Ghassan Giacomo Gianluca Gianni Gideon
Gilbert Gilberto Giles Gilles Gino Giorgio Giorgos Giovanni Giulio Giuseppe Glen Glenn Goran Gordon Graeme Graham Grant Greg Gregg Gregor Gregory Grigory Guido
Guilherme Guillaume Guillermo Gunnar Gunther Günter Guy Gustav Gustavo Habib Hadi Hakan Hakeem Hal Hamid Hamza Hank Hannes Hans Hans-Peter Harald Hari Harold Haroon Harris
Harrison Harry Harsh Haruki Harvey Hasan Hashim Hassan Haydar Heath Hector Heiko Heinrich Heinz Helge Helmut Hendrik Henri Henrik Henrique Henry Herbert Herman
Hermann Hideo Hiram Hiroshi Hisham Hocine Holger Horace Horst Howard Hubert Hugh Hugo Humberto Humphrey Hussain Hussein Hyun Iain Ian Ibrahim Idris Ignacio Igor Ihor Ilan
Ilham Ilia Ilias Ilkka Illia Ilya Imran Imre Ingmar Ingo Ion Ira Irfan Irving Isaac Isaiah Islam Ismail Istvan Itamar Ivan Ivica Ivo Jaap Jacek Jack Jackie Jackson
Jacob Jacques Jagdish Jaime Jair Jake Jakob Jakub Jamal James Jamie Jan Janez Janne Janos Jaroslav Jaroslaw Jason Javed Javier Jay Jayson Jean Jean-Claude
Jean-Luc Jean-Marie Jean-Pierre Jed Jeff Jefferson Jeffrey Jens Jeremiah Jeremy Jerome Jerry Jerzy Jesper Jesse Jesus Jim Jimmy Joachim Joan Joao João Joaquin
Jochen Jock Joe Joel Joerg Johan Johann Johannes John Johnny Jon Jonah Jonas Jonathan Jong Jordan Jordi Jorge Jorgen José Jose Josef Joseph Josh Joshua Josip Juan Juergen
Jukka Jules Julian Julien Julio Julius Jun Junichi Jürgen Justin Juwan Kadyr Kamal Kang Karel Karim Karl Karsten Kazuo Keir Keith Kelvin Kemal Ken Kenji Kenneth Kenny
Kent Kerry Kevin Khaled Khalid Khalil Kim Kirill Kirk Kit Kiran Kjell Klaus Knut Kofi Koichi Konrad Konstantin Konstantinos Kostas Kris Krishna Krzysztof Kurt Kwame Kyle
Kyrylo Lamar Lance Lars Larry Lasse Laszlo Laurence Laurent Lawrence Lech Lee Leif Len Lennart Lenny Leo Leon Leonard Leonardo Leonid Leopold Leroy Les Leslie
Lester Lev Levi Lewis Liam Lindsey Lionel Lloyd Logan Lorenzo Lou Louis Luc Luca Lucas Lucian Luciano Ludwig Luigi Luis Luiz Lukas Luke Luther Lyle Lyndon Maciej
Magnus Mahathir Mahdi Mahmood Mahmoud Maksim Maksym Malcolm Malik Manfred Manmohan Manny Manoj Mansour Manuel Marat Marc Marcel Marcelo Marcin Marco Marcos Marcus
Marek Mario Marian Marijan Marin Marius Mark Marko Markus Marshall Martin Marty Marvin Marwan Masoud Massimo Mathew Mathias Mathieu Matt Matteo Matthew Matthias Matti Maurice
Mauricio Mauro Max Maxim Maxime Maximilian Maxwell Mehdi Mehmet Mel Melvin Menachem Michael Michal Michel Mick Mickey Miguel Mihai Mike Mikhail Mikheil Miki Milan
Miles Milo Milos Milton Mirko Miroslav Mitch Mitchell Mitt Mladen Moe Mohamad Mohamed Mohammad Mohammed Mohan Mohsen Moise Momcilo Monroe Monty Morgan Moritz Morris
Morten Mose Moshe Mostafa Muhammad Muhammadu Mukesh Murat Murray Musa Mustafa Myles Mykhailo Mykola Nabil Naftali Nagib Nanda Narendra Naseem Nasir Nasser Nate Nathan Nathaniel
Naveed Nazar Ned Neil Nelson Nestor Neville Nicholas Nick Nico Nicola Nicolas Nicolae Nicolás Nigel Niels Nikita Niklas Niko Nikola Nikolai Nikolaos Nikolaus Nikolay Nikos
Nils Nils-Erik Nina Noah Noel Nolan Norbert Norman Nouri Nuno Nursultan Oleg Oleh Oleksandr Oleksii Oleksiy Oliver Olivier Olaf Olav Ole Olof Omar Orhan Oriol Orlando Orrin
Oscar Oskar Oswald Otto Owen Pablo Paddy Pal Paolo Parker Pascal Pat Patrice Patricio Patrick Patrik Paul Paulo Paulino Pavel Pavlo Pavol Pawel Pedro Pekka Per Percy Perry
Pervez Petar Pete Peter Peters Petr Petri Petro Petros Phil Philip Philipp Philippe Phillip Pierre Pierre-Yves Piers Piet Pieter Piotr Pirmin Pradeep Prakash Pramod Preston
Qasim Quentin Quincy Radek Radoslav Radovan Rafael Rafał Rafic Rafik Rahim Rahul Rainer Raj Rajesh Rajiv Rakesh Ralf Ralph Ram Ramazan Ramesh Rami Ramiro Ramon Ramsey Ramzan Rand
Randall Randolph Randy Raphael Rashid Rasmus Ratko Raul Ravi Ray Raymond Recep Reed Reginald Reinaldo Reinhard Reinhold Remi Renato Rene René Reuben Reuven Rex Reza Ricardo
Riccardo Rich Richard Rick Ricky Riley Rob Robbie Robert Roberto Robin Rocky Rod Roderick Rodney Rodolfo Rodrigo Rodrigue Roger Rogelio Roland Rolando Rolf Roman
Romano Romeo Ron Ronald Ronaldo Ronan Ronnie Rory Ross Roy Ruben Rudi Rudolf Rudolph Rudy Rui Rupert Ruslan Russ Russell Rustam Ryan Sacha Saddam Saeed Said Sajid Salah
Saleh Salem Salim Salman Salvador Salvatore Sam Samer Sami Samir Samuel Samuli Sandeep Sandro Sandy Sanjay Santiago Santo Sasha Saul Scott Scotty Sean Sebastian Sebastien Seif
Selim Selwyn Semyon Sepp Serge Sergei Sergey Sergii Sergio Serhii Serhiy Seth Severin Seymour Shahid Shane Shaun Shawn Sherman Shimon Shinzo Shiv Shlomo Sid Sidney Siegfried Sigmar
Sigmund Silvan Silvio Simon Slava Slobodan Sol Solomon Soren Søren Spencer Spike Stan Stanislas Stanislav Stanislaw Stanley Stefan Stefano Stefanos Stephan Stephane Stephen
Sterling Steve Steven Stewart Stig Stipe Stjepan Stuart Sudhir Sulaiman Suleiman Sunil Suresh Sven Sylvain Sylvester Tadeusz Taha Takashi Takeshi Tapio Taras Tareq Tariq Taro Tayyip
Ted Teddy Terence Terrence Terry Teruo Thabo Thaddeus Thaksin Theo Theodor Theodore Theodoros Theodros Thiago Thierry Thomas Thorsten Tiago Tiberiu Tibor Tim Timo Timofey Timothy Timur Tito
Toby Todd Tom Tomas Tomasz Tomáš Tomislav Tommaso Tommi Tommy Tony Toomas Torsten Tory Toshio Travis Trent Trevor Trey Tristan Troy Truman Tudor Tuomas Ty Tyler Tymur Tyrone
Tzipi Udo Ugo Ulf Ulrich Umar Umberto Urban Urs Usama Usman Uwe Vadim Vadym Valentin Valentyn Valeri Valery Vaclav Václav Vance Vasil Vasili Vasily Vasyl Vernon Viacheslav Vic
Vicente Victor Vijay Viktor Vikram Vilmos Vince Vincent Vincenzo Vinod Virgil Vitali Vitaliy Vitaly Vito Vittorio Vivek Vladimir Vladislav Vladyslav Vojislav Volker Volodymyr
Vsevolod Vyacheslav Waldemar Walid Wallace Walt Walter Wang Warren Wayne Wendell Werner Wes Wesley Wilbur Wilfried Wilhelm Will Willem William Willie Willy Wilson Winston Wojciech
Wolf Wolfgang Woodrow Wu Xavier Xi Yahya Yair Yakov Yannick Yannis Yaroslav Yaser Yasir Yasser Yasuo Yevgeny Yevhen Yitzhak Yoav Yoon Yosef Yoshi Yoshihide Youssef Yuri Yuriy Yury
Yusuf Yves Zach Zachary Zack Zafar Zahid Zaid Zain Zakaria Zaki Zbigniew Zdenek Zeev Zeljko Zhang Ziad Zine Zlatan Zlatko Zoltan Zoran Zurab
`

export const FEMALE = `
Aaliyah Abby Abigail Ada Adela Adele Adeline Adriana Adrienne Agata Agatha Agnes Agnieszka Aicha Aida Aileen Aimee Aisha Akiko Alana Alba Alberta Alejandra Aleksandra Alena Alessandra
Alexa Alexandra Alexandria Alexia Alexis Alice Alicia Alina Alisa Alison Allison Alma Alona Althea Alyssa Amal Amanda Amber Amelia Amelie Amina Amy Ana Anastasia Andrea Angela
Angelica Angelina Angelique Angie Anita Anja Anjali Ann Anna Annabel Annabelle Anne Anne-Marie Anneke Annette Annie Annika Antje Antoinette Antonia Aoife April Arantxa Ariana Arianna
Arlene Arundhati Ashley Ashleigh Asma Astrid Asya Audrey Aung Aurora Ava Avril Ayesha Ayla Aysel Azra Barbara Bea Beata Beatrice Beatriz Becky Belen Belinda Benazir Bernadette
Bernice Bertha Bessie Beth Bethany Betsy Bettina Betty Beverly Bianca Birgit Blanca Blanche Bonnie Brandi Brandy Brenda Bridget Brigitte Britney Brittany Brooke Camila Camilla
Camille Candace Candice Cara Carina Carla Carly Carmen Carol Carole Carolina Caroline Carolyn Carrie Casey Cassandra Cassidy Cate Caterina Catherine Cathy Cecile Cecilia Celeste Celia
Celine Chantal Charlene Charlotte Chelsea Cherie Cheryl Chiara Chloe Christa Christiane Christie Christina Christine Christy Ciara Cindy Claire Clara Clare Clarissa Claudette Claudia
Colette Colleen Concepcion Condoleezza Connie Conchita Constance Consuelo Cora Corazon Cordelia Corinna Corinne Cornelia Courtney Cristina Crystal Cynthia Dagmar Daisy Dalia Dana
Danica Daniela Danielle Daphne Daria Darlene Dasha Dawn Debbie Deborah Debra Deirdre Delia Delphine Denise Desiree Diana Diane Dilma Dina Dolores Dominique Donna Dora Doreen Doris
Dorothea Dorothy Ebony Edith Edna Eileen Ekaterina Elaine Eleanor Elena Eleni Elfriede Elisa Elisabeth Elise Elizabeth Ella Ellen Ellie Elmira Eloise Elsa Elsie Elvira Emilia Emily Emma Erica
Erika Erin Esmeralda Esperanza Estelle Esther Eugenie Eunice Eva Eve Evelyn Faith Farah Fatima Fatma Faye Federica Felicia Felicity Fern Fiona Flora Florence Frances Francesca Francine
Francoise Freda Frederica Frederique Frieda Gabriela Gabriella Gabrielle Gail Galina Gemma Genevieve Georgia Georgina Geraldine Gerda Germaine Gertrude Gianna Gillian Gina Giorgia
Giovanna Giulia Gisela Gisele Giselle Gladys Glenda Gloria Golda Grace Grainne Greta Gretchen Gro Guadalupe Gudrun Gwen Gwendolyn Gwyneth Halina Halle Hana Hanan Hanna Hannah
Hannelore Harriet Hayley Hazel Heather Heidi Heike Helen Helena Helene Helga Helle Henrietta Hilary Hilda Hillary Hind Holly Honor Hope Huda Ida Ilona Ilse Imelda Iman Imogen Ines
Ingrid Inna Irena Irene Irina Iris Irma Iryna Isabel Isabella Isabelle Isha Isla Ivana Ivanka Ivonne Ivy Jacinda Jackie Jacqueline Jade Jamie Jamila Jan Jana Jane Janet Janice Janine Jaqueline
Jasmin Jasmine Jayne Jean Jeanette Jeanne Jelena Jen Jenna Jennie Jennifer Jenny Jess Jessica Jill Jillian Jo Joan Joanna Joanne Jocelyn Jodi Jodie Johanna Jolanta Josefina Josephine
Joy Joyce Juana Juanita Judith Judy Julia Juliana Julianne Julie Juliet Juliette June Justine Justyna Kaja Kajsa Karen Kari Karin Karina Karla Karolina Kat Kate Katarina Katarzyna
Katelyn Kateryna Katharina Katharine Katherine Kathleen Kathryn Kathy Katia Katie Katja Katrin Katrina Katy Katya Kay Kayla Keiko Keisha Kelley Kelly Kelsey Kendra Kerry Khadija Kiera Kim
Kimberly Kirsten Kirstie Kitty Klara Krista Kristen Kristi Kristin Kristina Kristine Krystyna Kyra Lada Laila Lana Lara Larisa Larissa Latoya Laura Lauren Laurie Lavinia Layla Lea Leah
Leanne Leila Lena Leni Lenka Leona Leonie Leonor Leontyne Leslie Leticia Lia Liana Libby Lidia Lilia Lilian Liliana Lillian Lily Lina Linda Lindsay Lindsey Lisa Lise Liv Liz Liza Lizzie Lois Lola
Lora Loretta Lori Lorna Lorraine Lotte Louisa Louise Lourdes Lucia Lucie Lucille Lucinda Lucy Ludmila Luisa Lula Lupita Lydia Lynda Lyndsey Lynn Lynne Lyubov Lyudmila Mabel Madeleine
Madeline Madison Mae Magda Magdalena Maggie Maia Maja Malala Malia Malgorzata Mandy Manuela Mara Marcela Marcia Margaret Margarita Margaux Marge Margot Margrethe Marguerite Maria Mariah
Mariam Marian Mariana Marianne Marie Marija Marilyn Marina Marine Marion Marisa Marisol Marissa Mariya Marjorie Marla Marlene Marta Martha Martina Mary Maryam Maryann Matilda Maude Maureen
Mavis Maxine May Maya Meg Megan Meghan Melania Melanie Melinda Melissa Mercedes Meredith Merkel Meryl Mia Michaela Michele Michelle Mila Mildred Milena Millie Mimi Minerva Minnie Miranda
Mireille Miriam Mitzi Moira Mollie Molly Mona Monica Monika Monique Morgan Muriel Myra Myriam Myrna Myrtle Nabila Nada Nadia Nadine Nadezhda Nagwa Nan Nana Nancy Naoko Naomi Natalia Natalie Nataliia
Nataliya Natalya Natasha Nathalie Nawal Neha Nell Nellie Nerys Nicola Nicole Nicolette Niki Nikki Nina Noelle Nora Noreen Norma Nour Octavia Odette Odile Oksana Olena Olesya Olga Olha Olive
Olivia Olya Oprah Ophelia Paige Paloma Pam Pamela Paola Pat Patience Patricia Patrizia Patsy Patti Patty Paula Paulette Paulina Pauline Pearl Peggy Penelope Penny Perla Petra Philippa
Phoebe Phyllis Pia Pilar Polina Polly Portia Priscilla Priti Priya Priyanka Queenie Rachael Rachel Rachida Rafaela Raisa Ramona Rania Raquel Rasha Rebecca Rebekah Regina Reina Rena Renata Renate
Renee Rhea Rhoda Rhonda Rita Roberta Robin Robyn Rochelle Romana Ronda Rosa Rosalie Rosalind Rosalyn Rosamund Rosanna Rose Roseanne Rosemarie Rosemary Rosie Rosita Roxanne Ruby Ruth Ruthie
Sabina Sabine Sabrina Sadie Sally Salma Samantha Samira Sandra Sandy Sanna Sara Sarah Sasha Saskia Savannah Scarlett Selena Selma Serena Shabana Shakira Shannon Sharon Sheila Shelby Shelley
Sheryl Shirley Shirin Siobhan Sienna Sigrid Silke Silvia Simona Simone Sinead Sofia Sofie Solange Sondra Sonia Sonja Sonya Sophia Sophie Stacey Stacy Stefania Stefanie Stella Steffi Stephanie
Sue Sujata Susan Susana Susanna Susanne Susie Suzanne Suzy Svetlana Svitlana Swati Sybil Sylvia Sylvie Tabitha Tamara Tammy Tania Tanja Tansu Tanya Tara Tasha Tatiana Tatyana Tatjana Teresa Teri Tess
Tessa Tetiana Thea Thelma Theresa Therese Tiffany Tina Tonia Toni Tonya Tori Tracey Tracy Tricia Trina Trish Trisha Trudy Ursula Uma Valentina Valeria Valerie Vanessa Vera Veronica Veronika Vesna
Vicki Vickie Vicky Victoria Viktoria Viktoriia Viola Violet Violeta Virginia Virginie Vivian Viviane Vivien Wanda Wendy Whitney Wilhelmina Wilma Winifred Winnie Winona Xenia Ximena Yael Yana Yara
Yasmin Yasmine Yelena Yevgenia Yingluck Yolanda Yoko Yulia Yuliia Yuliya Yumi Yvette Yvonne Zahra Zainab Zara Zelda Zeynep Zhanna Zoe Zoya Zsuzsa Zuzana
`

/** Family names that are common in English-language news; many are also words or given names, so this is a weak hint. */
export const SURNAMES = `
Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris
Sanchez Clark Ramirez Lewis Robinson Walker Young Allen King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson Baker Hall Rivera Campbell Mitchell Carter Roberts Gomez Phillips
Evans Turner Diaz Parker Cruz Edwards Collins Reyes Stewart Morris Morales Murphy Cook Rogers Gutierrez Ortiz Morgan Cooper Peterson Bailey Reed Kelly Howard Ramos Kim Cox Ward Richardson
Watson Brooks Chavez Wood James Bennett Gray Mendoza Ruiz Hughes Price Alvarez Castillo Sanders Patel Myers Long Ross Foster Jimenez Powell Jenkins Perry Russell Sullivan Bell Coleman
Butler Henderson Barnes Gonzales Fisher Vasquez Simmons Graham Murray Ford Hamilton Marshall Owens McDonald Harrison Gibson Cole Ellis Tran Wallace Stevens Hunter Kennedy Hayes Chapman
Bush Clinton Obama Trump Biden Reagan Nixon Carter Romney McCain Gore Kerry Cheney Pence Sanders Warren Rubio Cruz Pelosi McConnell Boehner Ryan Reid Schumer Blair Thatcher Major Cameron
Corbyn Johnson Sunak Starmer Truss Merkel Schroeder Kohl Scholz Macron Sarkozy Hollande Chirac Mitterrand Putin Yeltsin Gorbachev Medvedev Lavrov Peskov Shoigu Zelensky Zelenskyy Poroshenko
Yanukovych Tymoshenko Kuleba Zaluzhny Syrskyi Netanyahu Rabin Peres Barak Sharon Olmert Arafat Abbas Assad Mubarak Sisi Gaddafi Hussein Khomeini Khamenei Rouhani Ahmadinejad Erdogan Modi Gandhi
Singh Khan Bhutto Sharif Musharraf Xi Hu Jiang Deng Mao Abe Koizumi Park Moon Kim Suharto Sukarno Mandela Mbeki Zuma Ramaphosa Mugabe Castro Chavez Maduro Lula Bolsonaro Rousseff Berlusconi
Prodi Monti Draghi Meloni Salvini Orban Walesa Tusk Kaczynski Duda Havel Milosevic Karadzic Mladic Annan Guterres Stoltenberg Rasmussen Solana Barroso Juncker Leyen Michel Borrell Lagarde
O'Brien O'Connor O'Neill O'Reilly O'Donnell O'Leary MacDonald McCarthy McKenzie McLean McGregor Fitzgerald Schmidt Müller Mueller Schneider Fischer Weber Meyer Wagner Becker Hoffmann Schulz Koch Bauer
Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Hofmann Hartmann Lange Werner Krause Lehmann Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti
Dubois Durand Leroy Moreau Simon Laurent Lefebvre Michel Bertrand Roux Vincent Fournier Morel Girard Bonnet Dupont Lambert Fontaine Rousseau Silva Santos Ferreira Pereira Oliveira Costa Rodrigues
Martins Sousa Fernandes Gonçalves Gomes Lopes Marques Alves Almeida Ribeiro Pinto Carvalho Hansen Jensen Nielsen Pedersen Andersen Christensen Larsen Sørensen Rasmussen Jørgensen Olsen Johansen
Johansson Andersson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson Virtanen Korhonen Ivanov Petrov Sidorov Smirnov Kuznetsov Popov Sokolov Lebedev Kozlov Novikov Morozov
Volkov Pavlov Semenov Fedorov Mikhailov Shevchenko Kovalenko Bondarenko Tkachenko Kravchenko Boyko Melnyk Kowalski Nowak Wisniewski Horvath Nagy Kovacs Szabo Popescu Ionescu Papadopoulos Cohen Levy
Mizrahi Ali Ahmed Mohammed Mohamed Hassan Ibrahim Rahman Hossain Chowdhury Sharma Gupta Kumar Verma Reddy Rao Nair Iyer Mehta Shah Desai Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu
Guo Lin Ho Chan Wong Cheung Tanaka Suzuki Sato Watanabe Takahashi Ito Yamamoto Nakamura Kobayashi Kato Yoshida Yamada Sasaki Choi Jung Kang Cho Yoon Jang Lim Okafor Adeyemi Mensah Osei Mwangi Kamau
Otieno Dlamini Nkosi Moyo Traoré Diallo Keita Touré Kone Nwosu Abubakar
`
